package app.checkin.lock;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the key of a locked method is made of its arguments.
 *
 * @param parts each a text, or the number of an argument
 */
record LockTemplate(List<Object> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** @throws IllegalArgumentException naming what is wrong, for the developer who wrote the annotation */
    static LockTemplate of(Method method) {
        String template = method.getAnnotation(Locked.class).value();
        List<String> names = Stream.of(method.getParameters()).map(Parameter::getName).toList();
        List<Object> parts = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(template);
        int from = 0;
        while (found.find()) {
            parts.add(template.substring(from, found.start()));
            int argument = names.indexOf(found.group(1));
            if (argument < 0) {
                throw new IllegalArgumentException("@Locked(\"" + template + "\") on " + method.toGenericString() + " names {"
                        + found.group(1) + "}, which is no argument of it; there are: " + names + ".");
            }
            parts.add(argument);
            from = found.end();
        }
        parts.add(template.substring(from));
        if (template.isBlank() || template.substring(from).matches(".*[{}].*")) {
            throw new IllegalArgumentException("@Locked on " + method.toGenericString() + " needs a key such as \"list:{list}\".");
        }
        return new LockTemplate(parts);
    }

    String key(Object[] arguments) {
        StringBuilder key = new StringBuilder();
        parts.forEach(part -> key.append(part instanceof Integer argument ? arguments[argument] : part));
        return key.toString();
    }
}
