package app.checkin.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What only the inside of the server can tell: Arquillian deploys the built WAR with this class in it. */
@ArquillianTest
class InContainerIT {

    private static final Pattern CLUSTER = Pattern.compile("cluster-ClusterId\\{value='([0-9a-f]+)'");

    @Inject
    private Instance<Object> beans;

    @Deployment
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "in-container.war").importFrom(new File("target/checkin.war")).as(WebArchive.class)
                .addClass(InContainerIT.class);
    }

    private static Set<String> clients() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).map(CLUSTER::matcher).filter(Matcher::find)
                .map(matcher -> matcher.group(1)).collect(Collectors.toSet());
    }

    @Test
    void shouldHaveOneMongoClientForJNoSqlAndTheDriver() throws Exception {
        Class<?> events = Thread.currentThread().getContextClassLoader().loadClass("app.checkin.store.EventStore");
        Class<?> participants = Thread.currentThread().getContextClassLoader().loadClass("app.checkin.store.ParticipantStore");
        for (int call = 0; call < 5; call++) {
            events.getMethod("find", String.class).invoke(beans.select(events).get(), "nobodyhasthisone");
            participants.getMethod("find", String.class).invoke(beans.select(participants).get(), "nobodyhasthisone");
        }
        assertEquals(1, clients().size(), "one client for both");
    }
}
