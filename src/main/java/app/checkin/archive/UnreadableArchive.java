package app.checkin.archive;

import app.checkin.domain.InvalidInput;
import java.util.Locale;

/** A file that is no whole archive of an event; nothing of it was restored. */
public class UnreadableArchive extends InvalidInput {

    private final Why why;
    private final String detail;

    /** What is wrong with it, each with a sentence that says what to do; {@code %s} is the detail. */
    public enum Why {
        /** Not one byte. */
        EMPTY("The file is empty. Choose the archive of an event, a .zip file."),
        /** Something else. */
        NO_ZIP("This is not an archive of an event. Choose the .zip file that was downloaded from an event's settings."),
        /** The end is missing. */
        CUT_OFF("The archive is damaged or was not sent completely. Download it again, or choose an older one."),
        /** A zip without a manifest. */
        FOREIGN("This zip is not an archive of an event. Choose one that was downloaded from an event's settings."),
        /** Of another version; the detail is its number. */
        OTHER_VERSION("This archive has format %s, and this server reads format " + Manifest.VERSION
                + ". Restore it with the version of the application that wrote it."),
        /** An entry too many, twice, or under another name; the detail is its name. */
        FOREIGN_PART("The archive has %s, which does not belong in it. It was packed anew or changed; choose the original file."),
        /** An entry too few; the detail is its name. */
        MISSING_PART("The archive lacks %s. It was packed anew or changed; choose the original file."),
        /** Count or hash differ; the detail names the part. */
        ALTERED("%s is not what it was when the archive was written. Choose the original file, or an older archive."),
        /** A line that cannot be a document of this part; the detail says where. */
        ODD_LINE("%s cannot be restored: it is not what this application writes. Choose an archive that nobody changed."),
        /** A key twice; the detail says where. */
        DOUBLED("%s repeats what an earlier line has. Choose an archive that nobody changed."),
        /** Made to fill disk or memory. */
        HUGE("The archive holds far more than one event. Choose the original file.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** @return the word used for translations, such as {@code cut-off} */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param why what is wrong
     *  @param detail fills the sentence in; empty where nothing does */
    public UnreadableArchive(Why why, String detail) {
        super(why.sentence.replace("%s", detail));
        this.why = why;
        this.detail = detail;
    }

    /** @return what is wrong */
    public Why why() {
        return why;
    }

    /** @return what fills the sentence in; empty where nothing does */
    public String detail() {
        return detail;
    }
}
