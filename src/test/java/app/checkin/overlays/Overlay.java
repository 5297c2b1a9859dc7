package app.checkin.overlays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tier as it is applied.
 *
 * @param tier name of its folder
 * @param objects what it consists of
 */
record Overlay(String tier, List<JsonNode> objects) {

    static final Path FOLDER = Path.of("k8s-overlays");
    static final Path RENDERED = Path.of("src/test/resources/overlays");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Takes no field that the model does not have; the model itself would keep it aside. */
    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    });

    /** @return every tier there is, by name */
    static List<String> tiers() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("tier-")).sorted().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Overlay of(String tier) {
        try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(Files.readString(RENDERED.resolve(tier + ".yaml")))) {
            return new Overlay(tier, documents.readAll());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return the object as the API's own type
     *  @throws com.fasterxml.jackson.core.JsonProcessingException when it has a field that the type has not */
    static <T> T strictly(JsonNode object, Class<T> type) throws IOException {
        return STRICT.treeToValue(object, type);
    }

    Optional<JsonNode> find(String kind, String name) {
        return all(kind).filter(object -> name.equals(object.at("/metadata/name").asText())).findFirst();
    }

    JsonNode get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError(tier + " has no " + kind + " " + name));
    }

    Stream<JsonNode> all(String kind) {
        return objects.stream().filter(object -> kind.equals(object.get("kind").asText()));
    }

    /** @return what pods are made from, wherever it stands */
    Stream<JsonNode> podTemplates() {
        return objects.stream().flatMap(object -> Stream.of("/spec/template", "/spec/jobTemplate/spec/template").map(object::at))
                .filter(template -> !template.isMissingNode());
    }

    Stream<JsonNode> containers() {
        return podTemplates().flatMap(template -> Stream.of("/spec/containers", "/spec/initContainers").map(template::at))
                .flatMap(list -> Stream.iterate(0, n -> n < list.size(), n -> n + 1).map(list::get));
    }
}
