package org.alliancementors.faults.history;

/**
 * How far a group had come when its dead letters had been refused for a while, as the broker knows it.
 *
 * @param group who reads
 * @param topic which is read
 * @param partition of the topic
 * @param rubbish offset of what nobody can read
 * @param committed offset from which the group would go on
 */
public record Passage(String group, String topic, int partition, long rubbish, long committed) {

    /** Whether it had gone on although the rubbish can lie nowhere. */
    public boolean isPast() {
        return committed > rubbish;
    }
}
