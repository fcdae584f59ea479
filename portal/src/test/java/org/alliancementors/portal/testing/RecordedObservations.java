package org.alliancementors.portal.testing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that spans and metrics are made of, as text. */
public final class RecordedObservations implements ObservationHandler<Observation.Context> {

    private final List<String> texts = new CopyOnWriteArrayList<>();

    /** What was seen so far. */
    public List<String> all() {
        return texts;
    }

    @Override
    public void onStop(Observation.Context context) {
        Throwable error = context.getError();
        texts.add(context.getContextualName() + " " + context.getAllKeyValues() + " "
                + (error == null ? "" : error.getMessage()));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }
}
