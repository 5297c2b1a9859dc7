package app.checkin.paper;

import java.util.ArrayList;
import java.util.List;

import com.google.zxing.common.BitMatrix;

/**
 * Dark modules side by side in one row of a code. Drawn as one shape they have no hairlines between them.
 *
 * @param start the first one, from 0
 * @param length how many
 */
record Run(int start, int length) {

    /** @return the runs of row {@code y}, from the left */
    static List<Run> of(BitMatrix modules, int y) {
        List<Run> runs = new ArrayList<>();
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (x < modules.getWidth() && modules.get(x, y)) {
                x++;
            }
            if (x > start) {
                runs.add(new Run(start, x - start));
            }
            x++;
        }
        return runs;
    }
}
