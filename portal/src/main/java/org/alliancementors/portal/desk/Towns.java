package org.alliancementors.portal.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Names of places by postal code. They do not change, so what was learnt is kept; where nobody can be asked the code stands alone. */
@Component
final class Towns {

    private static final int MOST = 10_000;

    private final AllianceService alliances;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Towns(AllianceService alliances) {
        this.alliances = alliances;
    }

    /** Each code with its place's name where that is known. */
    Map<String, String> of(Collection<@Nullable String> codes) {
        Map<String, String> named = new LinkedHashMap<>();
        boolean down = false;
        for (String code : codes.stream().filter(Objects::nonNull).distinct().toList()) {
            String town = known.get(code);
            if (town == null && !down) {
                try {
                    town = alliances.place(code).place();
                    keep(code, town);
                } catch (ServiceDown | RestClientException e) {
                    down = true;
                } catch (ServiceRefused e) {
                    town = null;
                }
            }
            named.put(code, town == null ? code : code + " " + town);
        }
        return named;
    }

    private void keep(String code, String town) {
        if (known.size() < MOST) {
            known.put(code, town);
        }
    }
}
