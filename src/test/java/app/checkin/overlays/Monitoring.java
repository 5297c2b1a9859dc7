package app.checkin.overlays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the component monitoring, as they are applied. */
final class Monitoring {

    static final Path FOLDER = Path.of("k8s-overlays/components/monitoring");
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Takes no field that the model does not have; the model itself would keep it aside. */
    private static final ObjectMapper STRICT = new ObjectMapper(new YAMLFactory())
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    private Monitoring() {
    }

    static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(Files.readString(FOLDER.resolve(file)));
    }

    static <T> T strict(String text, Class<T> type) throws IOException {
        return STRICT.readValue(text, type);
    }

    /** @return every alert's rule */
    static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        yaml("alerts.yaml").at("/spec/groups").forEach(group -> group.get("rules").forEach(rules::add));
        return rules;
    }

    /** @return every query of every dashboard, with Grafana's interval put in */
    static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        for (String file : List.of("dashboards/door.json", "dashboards/servers.json")) {
            yaml(file).get("panels").forEach(panel -> panel.get("targets")
                    .forEach(target -> queries.add(target.get("expr").asText().replace("$__rate_interval", "5m"))));
        }
        return queries;
    }
}
