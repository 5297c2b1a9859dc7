package app.checkin.security;

import jakarta.ws.rs.Priorities;

/** In which order a request is looked at, so that nothing costly is done for one that is refused anyway. */
final class Stages {

    /** Who is it. */
    static final int SIGN_IN = Priorities.AUTHENTICATION;
    /** Too often? */
    static final int RATE = SIGN_IN + 100;
    /** Too much? */
    static final int SIZE = SIGN_IN + 200;
    /** From our own pages? */
    static final int CROSS_SITE = SIGN_IN + 300;

    private Stages() {
    }
}
