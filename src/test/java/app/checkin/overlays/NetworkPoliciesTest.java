package app.checkin.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.overlays.Flows.Flow;
import app.checkin.overlays.Flows.Pod;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The network policies of the largest tier, held against what is needed and what is not. */
class NetworkPoliciesTest {

    private static final Pod BACKEND = Pod.ours("backend");
    private static final Pod FRONTEND = Pod.ours("frontend");
    private static final Pod REDIS = Pod.ours("redis");
    private static final Pod SENTINEL = Pod.ours("redis-sentinel");
    private static final Pod SAVING = Pod.ours("redis-backup");
    private static final Pod INGRESS = new Pod("ingress-nginx", Map.of("app.kubernetes.io/name", "ingress-nginx"));
    private static final Pod PROMETHEUS = new Pod("monitoring", Map.of("app.kubernetes.io/name", "prometheus"));
    private static final Pod NAMES = new Pod("kube-system", Map.of("k8s-app", "kube-dns"));
    private static final Pod STRANGER = new Pod("default", Map.of("app", "backend"));
    private static final Pod INTERNET = Pod.OUTSIDE;

    private static final List<Flow> NEEDED = Stream.of(
            Stream.of(INGRESS, PROMETHEUS).flatMap(from -> Stream.of(BACKEND, FRONTEND).map(to -> new Flow(from, to, "TCP", 9080))),
            Stream.of(BACKEND, FRONTEND, REDIS, SENTINEL, SAVING).map(from -> new Flow(from, REDIS, "TCP", 6379)),
            Stream.of(BACKEND, FRONTEND, REDIS, SENTINEL, SAVING).map(from -> new Flow(from, SENTINEL, "TCP", 26379)),
            Stream.of(27015, 27016, 27017).flatMap(port -> Stream.of(BACKEND, FRONTEND).map(from -> new Flow(from, INTERNET, "TCP", port))),
            Stream.of(BACKEND, FRONTEND, REDIS, SENTINEL, SAVING).flatMap(from -> Stream.of("UDP", "TCP").map(by -> new Flow(from, NAMES, by, 53))))
            .flatMap(flows -> flows).toList();

    private static final List<Flow> REFUSED = List.of(new Flow(STRANGER, REDIS, "TCP", 6379), new Flow(STRANGER, BACKEND, "TCP", 9080),
            new Flow(INTERNET, BACKEND, "TCP", 9080), new Flow(FRONTEND, BACKEND, "TCP", 9080), new Flow(REDIS, INTERNET, "TCP", 27017),
            new Flow(BACKEND, INTERNET, "TCP", 443), new Flow(SAVING, BACKEND, "TCP", 9080), new Flow(INGRESS, REDIS, "TCP", 6379),
            new Flow(PROMETHEUS, REDIS, "TCP", 6379), new Flow(INGRESS, BACKEND, "TCP", 6379));

    private final List<JsonNode> policies = Overlay.of("tier-1000").all("NetworkPolicy").toList();

    @Test
    void shouldLetThroughWhatIsNeededAndNothingElse() {
        assertThat(NEEDED).allSatisfy(flow -> assertThat(Flows.passes(policies, flow)).as(flow.toString()).isTrue());
        assertThat(REFUSED).allSatisfy(flow -> assertThat(Flows.passes(policies, flow)).as(flow.toString()).isFalse());
    }

    /** A rule whose loss nobody notices is either not needed or not tested. */
    @Test
    void shouldMissAFlowWithoutAnyOfItsRules() {
        List<List<JsonNode>> mutants = mutants();
        assertThat(mutants.size()).isGreaterThan(20);
        assertThat(mutants).allSatisfy(mutant -> assertThat(NEEDED).anySatisfy(flow -> assertThat(Flows.passes(mutant, flow)).isFalse()));
    }

    private List<List<JsonNode>> mutants() {
        List<List<JsonNode>> mutants = new ArrayList<>();
        for (int n = 0; n < policies.size(); n++) {
            for (String way : List.of("ingress", "egress")) {
                int rules = policies.get(n).at("/spec/" + way).size();
                for (int rule = 0; rule < rules; rule++) {
                    mutate("/spec/" + way, rule, n, mutants);
                    for (String part : List.of("from", "to", "ports", "from/0/podSelector/matchExpressions/0/values")) {
                        JsonNode several = policies.get(n).at("/spec/" + way + "/" + rule + "/" + part);
                        for (int entry = 0; several.size() > 1 && entry < several.size(); entry++) {
                            mutate("/spec/" + way + "/" + rule + "/" + part, entry, n, mutants);
                        }
                    }
                }
            }
        }
        return mutants;
    }

    private void mutate(String array, int entry, int policy, List<List<JsonNode>> mutants) {
        List<JsonNode> mutant = new ArrayList<>(policies);
        mutant.set(policy, policies.get(policy).deepCopy());
        ((ArrayNode) mutant.get(policy).at(array)).remove(entry);
        mutants.add(mutant);
    }
}
