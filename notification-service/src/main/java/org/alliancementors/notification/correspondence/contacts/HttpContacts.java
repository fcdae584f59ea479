package org.alliancementors.notification.correspondence.contacts;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Asks the owners over HTTP, a batch at a time. Whatever goes wrong means that the owner could not be asked. */
final class HttpContacts implements Contacts {

    private static final Logger LOG = LoggerFactory.getLogger(HttpContacts.class);
    private static final int BATCH = 100;

    private final RestClient client;
    private final ContactsSettings settings;
    private final ClientToken token;
    private final AnswerCache<MissionId, MissionContact> missions;
    private final AnswerCache<MentorId, MentorContact> mentors;

    HttpContacts(RestClient client, ContactsSettings settings, LongSupplier nanos) {
        this.client = client;
        this.settings = settings;
        this.token = new ClientToken(client, settings, nanos);
        this.missions = new AnswerCache<>(settings.cache(), nanos);
        this.mentors = new AnswerCache<>(settings.cache(), nanos);
    }

    /** No earlier answer is believed of alliances: who their contact is may change with the very event that calls for a mail. */
    @Override
    public Book lookUp(Question question) {
        return new Book(
                answers(question.missions(), question.changed(), missions, this::askMissions),
                answers(question.mentors(), Set.of(), mentors, this::askMentors),
                batched(List.copyOf(question.contacts()), this::askContacts));
    }

    private static <K, T> Map<K, Entry<T>> answers(
            Set<K> wanted, Set<K> changed, AnswerCache<K, T> cache, Function<List<K>, Map<K, Entry<T>>> ask) {
        var known = new HashMap<K, Entry<T>>();
        var unknown = new ArrayList<K>();
        wanted.forEach(key -> {
            var kept = changed.contains(key) ? Optional.<Entry<T>>empty() : cache.get(key);
            kept.ifPresentOrElse(answer -> known.put(key, answer), () -> unknown.add(key));
        });
        var asked = batched(unknown, ask);
        cache.put(asked);
        known.putAll(asked);
        return Map.copyOf(known);
    }

    private static <K, T> Map<K, Entry<T>> batched(List<K> keys, Function<List<K>, Map<K, Entry<T>>> ask) {
        var answers = new HashMap<K, Entry<T>>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            answers.putAll(ask.apply(keys.subList(from, Math.min(keys.size(), from + BATCH))));
        }
        return Map.copyOf(answers);
    }

    private Map<MissionId, Entry<MissionContact>> askMissions(List<MissionId> ids) {
        var question = new Wire.Question<>(
                ids.stream().map(id -> new Wire.Mission(id.value())).toList());
        var answers = new HashMap<MissionId, Entry<MissionContact>>();
        ask(settings.allianceUrl(), question, Wire.Missions.class, Wire.Missions::entries)
                .forEach(entry ->
                        answers.put(new MissionId(entry.mission()), understood(entry, Wire.MissionEntry::entry)));
        return answers;
    }

    private Map<MentorId, Entry<MentorContact>> askMentors(List<MentorId> ids) {
        var question = new Wire.Question<>(
                ids.stream().map(id -> new Wire.Mentor(id.value())).toList());
        var answers = new HashMap<MentorId, Entry<MentorContact>>();
        ask(settings.mentorUrl(), question, Wire.Mentors.class, Wire.Mentors::entries)
                .forEach(
                        entry -> answers.put(new MentorId(entry.mentor()), understood(entry, Wire.MentorEntry::entry)));
        return answers;
    }

    /** Answers name the alliance and not which contact, so they count by their place. */
    private Map<ContactKey, Entry<AllianceContact>> askContacts(List<ContactKey> keys) {
        var question = new Wire.Question<>(keys.stream()
                .map(key -> new Wire.AllianceQuestion(key.alliance().value(), key.role(), key.handover()))
                .toList());
        var entries = ask(settings.allianceUrl(), question, Wire.Alliances.class, Wire.Alliances::entries);
        var answers = new HashMap<ContactKey, Entry<AllianceContact>>();
        for (int n = 0; n < keys.size() && entries.size() == keys.size(); n++) {
            var entry = entries.get(n);
            if (keys.get(n).alliance().value().equals(entry.alliance())) {
                answers.put(keys.get(n), understood(entry, Wire.AllianceEntry::entry));
            }
        }
        return answers;
    }

    private <A, E> List<E> ask(URI owner, Object question, Class<A> answer, Function<A, List<E>> entries) {
        try {
            return entries.apply(Objects.requireNonNull(post(owner, question, answer)));
        } catch (RuntimeException e) {
            // the message may repeat what was answered
            LOG.warn(
                    "Contact data cannot be had from {}: {}",
                    owner,
                    e.getClass().getSimpleName());
            return List.of();
        }
    }

    private <A> A post(URI owner, Object question, Class<A> answer) {
        String bearer = token.value();
        try {
            return post(owner, question, answer, bearer);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.forget(bearer);
            return post(owner, question, answer, token.value());
        }
    }

    private <A> A post(URI owner, Object question, Class<A> answer, String bearer) {
        return Objects.requireNonNull(client.post()
                .uri(URI.create(owner.toString().replaceFirst("/$", "") + "/internal/contacts"))
                .headers(headers -> headers.setBearerAuth(bearer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(question)
                .retrieve()
                .body(answer));
    }

    private static <E, T> Entry<T> understood(E entry, Function<E, Entry<T>> reading) {
        try {
            return reading.apply(entry);
        } catch (RuntimeException e) {
            LOG.error(
                    "Contact data of {} are incomplete: {}", entry, e.getClass().getSimpleName());
            return new Entry.Unavailable<>();
        }
    }
}
