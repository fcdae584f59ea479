package org.alliancementors.kit.tally;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStartedEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Remembers the containers of the framework, to look at how they are set up. */
public final class StartedContainers {

    private final List<AbstractMessageListenerContainer<?, ?>> containers = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ConsumerStartedEvent event) {
        containers.add(event.getContainer(AbstractMessageListenerContainer.class));
    }

    public List<AbstractMessageListenerContainer<?, ?>> containers() {
        return containers;
    }
}
