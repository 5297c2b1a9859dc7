package app.checkin.overlays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Makes of the routes what the operator makes of them for Alertmanager: other names for fields, our namespace only, keys from files. */
final class Routes {

    private Routes() {
    }

    /** @param folder where the keys are written to
     *  @param world address that stands for Slack and PagerDuty
     *  @return Alertmanager's configuration; it waits for nothing, so that a test need not */
    static ObjectNode ofOperator(Path folder, String world) throws IOException {
        JsonNode spec = Monitoring.yaml("alert-routes.yaml").get("spec");
        Files.writeString(folder.resolve("slack-webhook-url"), world + "slack");
        Files.writeString(folder.resolve("pagerduty-routing-key"), "key");
        ObjectNode config = Monitoring.YAML.createObjectNode();
        config.putObject("global").put("pagerduty_url", world + "pagerduty");
        ObjectNode route = config.putObject("route").put("receiver", "nobody");
        ObjectNode ours = (ObjectNode) renamed(spec.get("route"));
        ours.put("group_wait", "1s").put("group_interval", "1s").putArray("matchers").add("namespace=\"checkin\"");
        route.putArray("routes").add(ours);
        ArrayNode receivers = (ArrayNode) config.set("receivers", renamed(spec.get("receivers"))).get("receivers");
        receivers.addObject().put("name", "nobody");
        config.set("inhibit_rules", renamed(spec.get("inhibitRules")));
        return config;
    }

    private static JsonNode renamed(JsonNode node) {
        if (node.isArray()) {
            ArrayNode all = Monitoring.YAML.createArrayNode();
            node.forEach(one -> all.add(renamed(one)));
            return all;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Monitoring.YAML.createObjectNode();
        node.properties().forEach(field -> put(object, field.getKey(), field.getValue()));
        return object;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        switch (name) {
            case "apiURL" -> object.put("api_url_file", value.get("key").asText());
            case "routingKey" -> object.put("routing_key_file", value.get("key").asText());
            case "details" -> value.forEach(detail -> object.withObject("/details").put(detail.get("key").asText(), detail.get("value").asText()));
            case "matchers" -> matchers(object.putArray("matchers"), value);
            case "sourceMatch" -> matchers(object.putArray("source_matchers"), value);
            case "targetMatch" -> matchers(object.putArray("target_matchers"), value);
            default -> object.set(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT).replace("pager_duty", "pagerduty"), renamed(value));
        }
    }

    private static void matchers(ArrayNode texts, JsonNode matchers) {
        matchers.forEach(one -> texts.add(one.get("name").asText() + one.get("matchType").asText() + "\"" + one.get("value").asText() + "\""));
    }
}
