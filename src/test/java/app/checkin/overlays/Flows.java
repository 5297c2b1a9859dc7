package app.checkin.overlays;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What NetworkPolicies let through, by the rules of <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Kubernetes</a>. */
final class Flows {

    private static final String HOME = "checkin";

    private Flows() {
    }

    /** Who sends or receives. */
    record Pod(String namespace, Map<String, String> labels) {

        /** Any address that is no pod. */
        static final Pod OUTSIDE = new Pod("", Map.of());

        static Pod ours(String app) {
            return new Pod(HOME, Map.of("app", app));
        }
    }

    record Flow(Pod from, Pod to, String protocol, int port) {
    }

    /** @return whether the sender may send it and the receiver may receive it */
    static boolean passes(List<JsonNode> policies, Flow flow) {
        return allowed(policies, flow, flow.from(), flow.to(), "Egress") && allowed(policies, flow, flow.to(), flow.from(), "Ingress");
    }

    /** Whoever is meant by no policy of this way may do everything. */
    private static boolean allowed(List<JsonNode> policies, Flow flow, Pod subject, Pod other, String way) {
        List<JsonNode> applying = policies.stream().filter(policy -> subject.namespace().equals(policy.at("/metadata/namespace").asText()))
                .filter(policy -> has(policy.at("/spec/policyTypes"), way)).filter(policy -> selects(policy.at("/spec/podSelector"), subject.labels())).toList();
        return applying.isEmpty() || applying.stream().anyMatch(policy -> {
            for (JsonNode rule : policy.at("/spec/" + way.toLowerCase(java.util.Locale.ROOT))) {
                if (meets(rule.at(way.equals("Ingress") ? "/from" : "/to"), other) && carries(rule.at("/ports"), flow)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean meets(JsonNode peers, Pod other) {
        for (JsonNode peer : peers) {
            if (peer.has("ipBlock") ? other == Pod.OUTSIDE : isIn(peer, other)) {
                return true;
            }
        }
        return peers.isEmpty();
    }

    private static boolean isIn(JsonNode peer, Pod other) {
        boolean home = peer.has("namespaceSelector") ? selects(peer.get("namespaceSelector"), Map.of("kubernetes.io/metadata.name", other.namespace()))
                : other.namespace().equals(HOME);
        return home && other != Pod.OUTSIDE && selects(peer.at("/podSelector"), other.labels());
    }

    private static boolean carries(JsonNode ports, Flow flow) {
        for (JsonNode port : ports) {
            int first = port.get("port").asInt();
            if (port.get("protocol").asText().equals(flow.protocol()) && flow.port() >= first && flow.port() <= port.path("endPort").asInt(first)) {
                return true;
            }
        }
        return ports.isEmpty();
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        for (Map.Entry<String, JsonNode> label : selector.path("matchLabels").properties()) {
            if (!label.getValue().asText().equals(labels.get(label.getKey()))) {
                return false;
            }
        }
        for (JsonNode expression : selector.path("matchExpressions")) {
            if (!expression.get("operator").asText().equals("In")) {
                throw new AssertionError("Only In is understood here: " + expression);
            }
            if (!has(expression.get("values"), labels.get(expression.get("key").asText()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(JsonNode values, String wanted) {
        for (JsonNode value : values) {
            if (value.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
