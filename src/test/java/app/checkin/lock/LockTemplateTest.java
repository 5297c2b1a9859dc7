package app.checkin.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LockTemplateTest {

    @SuppressWarnings("unused")
    private static class Right {

        @Locked("list:{list}:participant:{participant}")
        void admit(String list, String participant, Object more) {
        }

        @Locked("all")
        void all() {
        }
    }

    @Locked
    private static class AsAWhole {
    }

    @SuppressWarnings("unused")
    private static class Wrong {

        @Locked("list:{lst}")
        void misspelt(String list) {
        }

        @Locked("list:{list")
        void open(String list) {
        }

        @Locked
        void nameless() {
        }

        @Locked("all")
        private void hidden() {
        }
    }

    @Test
    void shouldPutArgumentsInTheirPlaces() {
        assertThat(LockTemplate.of(method(Right.class, "admit")).key(new Object[] {"a", "b", 3})).isEqualTo("list:a:participant:b");
        assertThat(LockTemplate.of(method(Right.class, "all")).key(new Object[0])).isEqualTo("all");
    }

    @Test
    void shouldFindEachAnnotationThatCouldNotWork() {
        LockedMethods methods = new LockedMethods();
        methods.check(Right.class);
        assertThat(methods.wrong()).isEmpty();

        methods.check(Wrong.class);
        methods.check(AsAWhole.class);

        assertThat(methods.wrong()).extracting(Exception::getMessage).hasSize(5)
                .anySatisfy(fault -> assertThat(fault).contains("{lst}", "[list]", "misspelt"))
                .anySatisfy(fault -> assertThat(fault).contains("open", "needs a key"))
                .anySatisfy(fault -> assertThat(fault).contains("nameless", "needs a key"))
                .anySatisfy(fault -> assertThat(fault).contains("hidden", "private"));
    }

    private static Method method(Class<?> type, String name) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> method.getName().equals(name)).findFirst().orElseThrow();
    }
}
