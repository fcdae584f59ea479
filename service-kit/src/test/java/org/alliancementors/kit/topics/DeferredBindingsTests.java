package org.alliancementors.kit.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;

class DeferredBindingsTests {

    private final List<String> open = new ArrayList<>();
    private boolean broken = true;

    private final class Recorded implements Bindable {

        private final String name;
        private final boolean mayBreak;

        Recorded(String name, boolean mayBreak) {
            this.name = name;
            this.mayBreak = mayBreak;
        }

        @Override
        public Collection<Binding<Object>> createAndBindInputs(BindingService service) {
            if (mayBreak && broken) {
                throw new IllegalStateException("broken");
            }
            open.add(name);
            return List.of();
        }

        @Override
        public void unbindInputs(BindingService service) {
            open.remove(name);
        }
    }

    @Test
    void doNotOpenByThemselvesAndOpenAllOrNone() {
        Map<String, Bindable> bindables = new LinkedHashMap<>();
        bindables.put("good", new Recorded("good", false));
        bindables.put("bad", new Recorded("bad", true));
        DeferredBindings bindings = new DeferredBindings(mock(BindingService.class), bindables);
        assertThat(bindings.isAutoStartup()).isFalse();

        assertThatThrownBy(bindings::start).isInstanceOf(IllegalStateException.class);
        assertThat(open).isEmpty();
        assertThat(bindings.isRunning()).isFalse();

        broken = false;
        bindings.start();
        assertThat(open).containsExactly("good", "bad");
        bindings.stop();
        assertThat(open).isEmpty();
    }
}
