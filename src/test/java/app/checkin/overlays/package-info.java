/** The overlays, applied to a real Kubernetes control plane with simulated nodes; {@code mvn verify -Pkubernetes}. */
package app.checkin.overlays;
