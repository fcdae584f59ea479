package org.alliancementors.kit.topics;

import java.util.Map;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/** The framework's input bindings, which wait until somebody opens them. */
final class DeferredBindings extends InputBindingLifecycle {

    private final BindingService binder;
    private final Map<String, Bindable> waiting;

    DeferredBindings(BindingService bindingService, Map<String, Bindable> bindables) {
        super(bindingService, bindables);
        this.binder = bindingService;
        this.waiting = bindables;
    }

    /** Opens all or none, so that it can be tried again. */
    @Override
    public void start() {
        try {
            super.start();
        } catch (RuntimeException e) {
            waiting.values().forEach(bindable -> bindable.unbindInputs(binder));
            throw e;
        }
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
