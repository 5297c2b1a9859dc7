package app.checkin.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** The few calls into records that cannot be written down as code. */
final class Reflection {

    private Reflection() {
    }

    static Object get(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("The record " + row.getClass() + " does not tell its " + component.getName(), closed);
        }
    }

    static Object construct(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("The record " + type + " cannot be made", closed);
        }
    }
}
