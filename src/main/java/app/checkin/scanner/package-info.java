/**
 * What the scanner page and the server share: reading a QR code from a picture, and the rules of admission as the
 * browser calls them. {@link app.checkin.scanner.ScannerModule} is compiled by TeaVM to {@code /assets/lib/scanner.js}.
 *
 * <p>May import {@code app.checkin.domain} and ZXing, and stays with what TeaVM's class library knows.
 */
package app.checkin.scanner;
