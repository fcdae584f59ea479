package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliancementors.notification.correspondence.Addressee.Block;
import org.alliancementors.notification.correspondence.Addressee.Clearing;
import org.jspecify.annotations.Nullable;

/** Addresses in a map. Can be out of order for a while. */
final class InMemoryAddressees implements Addressees {

    private final Map<AddresseeKey, Addressee> known = new LinkedHashMap<>();
    private final Map<AddresseeKey, Map<LocalDate, List<MailId>>> departures = new LinkedHashMap<>();
    private boolean failing;

    /** Fails from now on, or no longer. */
    synchronized void fail(boolean now) {
        failing = now;
    }

    @Override
    public synchronized Map<MailId, Place> note(Collection<Departure> mails, LocalDate day) {
        check();
        var places = new LinkedHashMap<MailId, Place>();
        for (var mail : mails) {
            var own = mail.keys().getFirst();
            known.putIfAbsent(own, Addressee.of(own));
            var today = departures
                    .computeIfAbsent(own, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(day, _ -> new ArrayList<>());
            if (!today.contains(mail.mail())) {
                today.add(mail.mail());
            }
            places.put(mail.mail(), new Place(blocked(mail), today.indexOf(mail.mail()) + 1));
        }
        return places;
    }

    private @Nullable Blocked blocked(Departure mail) {
        return mail.keys().stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .filter(address -> address.block() != null)
                .map(address -> new Blocked(
                        address.key(), Objects.requireNonNull(address.block()).reason()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized Optional<Addressee> of(AddresseeKey key) {
        check();
        return Optional.ofNullable(known.get(key));
    }

    @Override
    public synchronized Addressee change(AddresseeKey key, UnaryOperator<Addressee> decide) {
        check();
        var before = known.getOrDefault(key, Addressee.of(key));
        var after = decide.apply(before);
        if (!after.equals(before)) {
            known.put(key, after);
        }
        return after;
    }

    @Override
    public synchronized List<Addressee> blocked(int skip, int limit) {
        return known.values().stream()
                .filter(address -> address.block() != null)
                .sorted(Comparator.comparing(InMemoryAddressees::since).reversed())
                .skip(skip)
                .limit(limit)
                .toList();
    }

    private static Instant since(Addressee address) {
        return Optional.ofNullable(address.block()).map(Block::since).orElseThrow();
    }

    @Override
    public synchronized long countBlocked() {
        return blocked(0, Integer.MAX_VALUE).size();
    }

    @Override
    public synchronized List<Addressee> toClear(Instant now, int limit) {
        check();
        return known.values().stream()
                .filter(address -> address.clearing() != null && !due(address).isAfter(now))
                .sorted(Comparator.comparing(InMemoryAddressees::due))
                .limit(limit)
                .toList();
    }

    private static Instant due(Addressee address) {
        return Optional.ofNullable(address.clearing()).map(Clearing::due).orElseThrow();
    }

    @Override
    public synchronized void forgetBefore(LocalDate day) {
        departures.forEach((key, days) -> {
            days.keySet().removeIf(each -> each.isBefore(day));
            if (days.isEmpty() && Addressee.of(key).equals(known.get(key))) {
                known.remove(key);
            }
        });
    }

    private void check() {
        if (failing) {
            throw new IllegalStateException("the store is down");
        }
    }
}
