package org.alliancementors.faults.history;

/**
 * What a service said of itself at one moment.
 *
 * @param threads how many it had
 * @param heap bytes of its heap in use after a collection
 */
public record Gauges(int threads, long heap) {

    @Override
    public String toString() {
        return "%d threads, %d MB".formatted(threads, heap >> 20);
    }
}
