package app.checkin.config;

/** A setting that cannot be used; stops the start. The message names the setting and the legal values. */
public class InvalidSetting extends RuntimeException {

    /** @param sentence names the setting, what is wrong and what is legal */
    public InvalidSetting(String sentence) {
        super(sentence);
    }
}
