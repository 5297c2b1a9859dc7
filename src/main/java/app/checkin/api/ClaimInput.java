package app.checkin.api;

import jakarta.validation.constraints.NotBlank;

/**
 * A phone's claim to a station card.
 *
 * @param code what stands behind # in the card's address
 * @param claim made at random by the phone and kept by it, 16 to 64 of {@code [A-Za-z0-9_-]}; the same claim may repeat
 */
public record ClaimInput(@NotBlank(message = "\"code\" is empty. Open the link on the station card again.") String code,
        @NotBlank(message = "\"claim\" is empty. Send 16 to 64 random letters and digits.") String claim) {
}
