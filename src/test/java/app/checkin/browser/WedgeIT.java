package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hardware scanners, which type like keyboards and not always like ours. */
class WedgeIT {

    private static final Map<Character, Character> GERMAN_SHIFT = Map.of('1', '!', '2', '"', '3', '§', '4', '$', '5', '%', '6', '&',
            '7', '/', '8', '(', '9', ')', '0', '=');

    private static Door door;
    private static Phone phone;

    @BeforeAll
    static void open() {
        door = Door.open();
        phone = door.phone("search");
    }

    @AfterAll
    static void close() {
        phone.close();
        door.close();
    }

    private static void admits(String name) {
        phone.page().waitForSelector("#name:has-text('" + name + "')");
        assertThat(phone.shown().code()).isEqualTo("admitted");
        phone.next();
    }

    @Test
    void shouldTakeACodeWithoutEnter() {
        phone.wedge(door.guest("Wim Whole").ticket());
        admits("Wim Whole");
    }

    @Test
    void shouldCountADoubledCodeOnce() {
        int denied = door.office().status(door.list()).get("denied").getAsInt();
        String ticket = door.guest("Dora Double").ticket();
        phone.wedgeAndEnter(ticket + ticket);
        admits("Dora Double");
        assertThat(door.office().status(door.list()).get("denied").getAsInt()).isEqualTo(denied);
    }

    @Test
    void shouldReadLowerCase() {
        phone.wedge(door.guest("Lou Lower").ticket().toLowerCase(Locale.ROOT));
        admits("Lou Lower");
    }

    @Test
    void shouldReadDigitsTypedWithTheShiftKey() {
        String ticket = door.guest("Sheila Shift").ticket();
        String shifted = ticket.toLowerCase(Locale.ROOT).chars()
                .mapToObj(character -> String.valueOf(GERMAN_SHIFT.getOrDefault((char) character, (char) character)))
                .collect(Collectors.joining());
        phone.wedge(shifted);
        admits("Sheila Shift");
    }

    @Test
    void shouldReadACodeWithTheScannersPrefix() {
        phone.wedgeAndEnter("]Q1" + door.guest("Pia Prefix").ticket());
        admits("Pia Prefix");
    }

    @Test
    void shouldTakeAForeignCodeAsAWhole() {
        phone.wedgeAndEnter("https://example.org/a-code-longer-than-any-ticket-of-ours");
        assertThat(phone.verdict("not-a-ticket").headline()).isEqualTo("No ticket");
        phone.next();
    }

    @Test
    void shouldAskAnewWhenTheDirectionWasTurned() {
        door.office().change(door.list(), Map.of("policy", "re-entry"));
        try (Phone turned = door.phone()) {
            String ticket = door.guest("Tara Turn").ticket();
            turned.wedge(ticket);
            turned.verdict("admitted");
            turned.page().keyboard().press("F9");
            turned.page().waitForSelector("#direction:has-text('Out')");
            turned.wedge(ticket);
            assertThat(turned.verdict("admitted-exit").name()).isEqualTo("Tara Turn");
        } finally {
            door.office().change(door.list(), Map.of("policy", "once"));
        }
    }

    @Test
    void shouldTypeNothingIntoTheSearch() {
        phone.page().keyboard().press("F2");
        phone.page().waitForSelector("#seek[open]");
        phone.wedge(door.guest("Fay Field").ticket());
        phone.page().waitForSelector("#name:has-text('Fay Field')");
        assertThat(phone.page().locator("#seek-text").inputValue()).isEmpty();
        assertThat(phone.page().locator("#seek").isVisible()).as("makes way for the verdict").isFalse();
        phone.next();
    }

    @Test
    void shouldLeaveAPersonAlone() {
        phone.page().keyboard().press("F2");
        phone.page().locator("#seek-text").pressSequentially("nobody at all", new com.microsoft.playwright.Locator.PressSequentiallyOptions().setDelay(60));
        assertThat(phone.page().locator("#seek-text").inputValue()).isEqualTo("nobody at all");
        phone.page().waitForSelector("#seek-note:has-text('Nobody found')");
        phone.page().locator("#seek-close").click();
    }
}
