package app.checkin.live;

import app.checkin.store.ServerStore;
import java.util.Set;

/** Says in the store that this server is there, and finds out by the store who else is: also who cannot be heard. */
final class Neighbours {

    private final ServerStore store;
    private final String self;
    private final boolean writes;
    private final Membership membership = new Membership();
    private long looks;

    /** @param writes whether others must hear this server before they believe what they remember */
    Neighbours(ServerStore store, String self, boolean writes) {
        this.store = store;
        this.self = self;
        this.writes = writes;
    }

    /** Looks once; those that are gone without a word are struck off.
     *  @return everybody who is there and changes things */
    Set<String> look() {
        looks++;
        if (writes) {
            store.beat(self, looks);
        }
        Set<String> there = membership.look(store.beats());
        membership.gone().forEach(store::remove);
        return there;
    }

    /** Strikes this server off. */
    void leave() {
        store.remove(self);
    }
}
