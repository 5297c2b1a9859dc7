package app.checkin.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin", "/admin/events/ab12?tab=live&x=1", "/admin/users/vera@example.org"})
    void shouldLeadOnWithinTheApplication(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "admin", "//evil.example", "/\\evil.example", "\\\\evil", "https://evil.example/", "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=1", "/a b", "/a\\b", "/\tevil", "/ä", " /admin", "/admin/a|b", "/%zz"})
    void shouldNotLeadElsewhere(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void shouldTellTheSignInPageWhereToGoOn() {
        assertThat(LocalPath.signIn("/admin/users?x=1")).hasToString("/admin/sign-in?then=%2Fadmin%2Fusers%3Fx%3D1");
        assertThat(LocalPath.signIn("//evil.example")).hasToString("/admin/sign-in");
    }
}
