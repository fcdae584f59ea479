package org.alliancementors.kit.store;

import java.util.List;
import java.util.Map;

/**
 * All that one compare-and-set writes. Use cases write a {@link Change}; the intake also moves on what a document has seen.
 *
 * @param before what was read; version 0 stands for a document that is not there yet
 * @param state the next state
 * @param emissions facts that follow
 * @param seen sources whose last applied sequence number moves on, and where to
 * @param parked all records that wait from now on
 * @param <S> the aggregate's type
 * @param <F> its facts
 */
public record Write<S, F>(
        Stored<S> before, S state, List<Emission<F>> emissions, Map<String, Long> seen, List<ParkedRecord> parked) {}
