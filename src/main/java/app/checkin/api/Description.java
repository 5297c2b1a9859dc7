package app.checkin.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Makes {@code /openapi} tell the truth where annotations would have to repeat it at each method: every call may be answered
 * by a problem, constants are written as slugs, and what a call does not know it refuses.
 */
public class Description implements OASFilter {

    private static final Pattern FAILURE = Pattern.compile("[45]\\d\\d");
    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (FAILURE.matcher(status).matches() && response.getContent() == null) {
                response.setContent(problem().getContent());
            }
        });
        operation.getResponses().addAPIResponse("default", problem());
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            slugs(schema);
            if (name.endsWith("Input") || name.endsWith("Body")) {
                schema.setAdditionalPropertiesBoolean(false);
            }
        });
        api.getComponents().addSchema(PROBLEM, problemSchema());
        api.getComponents().addSecurityScheme(BEARER, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER)
                .description("CHECKIN_API_TOKEN, or the token of an enrolled station"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
    }

    private static void slugs(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(constant -> (Object) constant.toString().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
        }
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse().description("A problem (RFC 9457); its reasons are in docs/api.md")
                .content(OASFactory.createContent().addMediaType("application/problem+json",
                        OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problemSchema() {
        Schema fault = object().addProperty("field", text("Its path, such as marks[1]")).addProperty("detail", text("What it should be"));
        return object().description("Further members tell what helps, such as firstCheckIn, otherList, opensAt or replacedAt.")
                .required(List.of("type", "title", "status", "detail", "reason"))
                .addProperty("type", text("/problems/ and the reason")).addProperty("title", text("A few words, the same for each occurrence"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("detail", text("A sentence that says what to do")).addProperty("reason", text("The word that programs may rely on"))
                .addProperty("requestId", text("Names the request in the log"))
                .addProperty("fields", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(fault));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
