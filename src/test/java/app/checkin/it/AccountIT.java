package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody signed in chooses another password. */
class AccountIT {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final URI PAGE = SERVER.http("/admin/account");
    private static final String OTHER = "another horse battery";

    @Test
    void shouldTakeAnotherPasswordAndEndTheSignInsElsewhere() {
        Visitor pia = Staff.join(SERVER, Staff.admin(SERVER), "pia", "viewer");
        Visitor phone = Staff.signedIn(SERVER, "pia", RunningServer.PASSWORD);
        assertThat(phone.get(SERVER.http("/admin")).body()).contains("href=\"/admin/account\"");

        assertThat(change(pia, "not the password", OTHER).body()).contains("not your present password");
        assertThat(change(pia, RunningServer.PASSWORD, "short").body()).contains("10 characters");
        assertThat(phone.get(PAGE).statusCode()).as("nothing changed yet").isEqualTo(200);
        HttpResponse<String> changed = change(pia, RunningServer.PASSWORD, OTHER);

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(pia.get(PAGE).body()).contains("Your password is changed");
        assertThat(phone.get(PAGE).statusCode()).as("signed out").isEqualTo(303);
        assertThat(new Visitor().signIn(SERVER, "pia", RunningServer.PASSWORD).statusCode()).isEqualTo(401);
        Staff.signedIn(SERVER, "pia", OTHER);
    }

    private static HttpResponse<String> change(Visitor visitor, String present, String wanted) {
        return visitor.submit(PAGE, PAGE, Map.of("present", present, "password", wanted));
    }
}
