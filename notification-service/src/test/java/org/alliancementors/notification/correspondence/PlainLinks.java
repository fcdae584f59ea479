package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.preferences.Reader;

/** Links that show what they were made of. */
final class PlainLinks implements Links {

    @Override
    public URI confirm(MissionId mission, Instant issuedAt, Instant deadline) {
        return URI.create("https://portal.example/confirm/" + mission + "/" + issuedAt.getEpochSecond());
    }

    @Override
    public URI answer(MissionId mission, int attempt, MentorId mentor, Instant issuedAt, Instant deadline) {
        return URI.create("https://portal.example/answer/%s/%d/%s/%d"
                .formatted(mission, attempt, mentor, issuedAt.getEpochSecond()));
    }

    @Override
    public URI standby(MissionId mission, int standby, MentorId mentor, Instant issuedAt, Instant deadline) {
        return URI.create("https://portal.example/standby/%s/%d/%s/%d"
                .formatted(mission, standby, mentor, issuedAt.getEpochSecond()));
    }

    @Override
    public URI mentoring(MissionId mission, MentorId mentor, Instant issuedAt) {
        return URI.create(
                "https://portal.example/mentoring/%s/%s/%d".formatted(mission, mentor, issuedAt.getEpochSecond()));
    }

    @Override
    public URI allianceCheck(AllianceId alliance, int number, Instant issuedAt, Instant deadline) {
        return URI.create("https://portal.example/check/%s/%d/%s".formatted(alliance, number, deadline));
    }

    @Override
    public URI handover(AllianceId alliance, int handover, boolean next, Instant issuedAt, Instant deadline) {
        return URI.create(
                "https://portal.example/handover/%s/%d/%s".formatted(alliance, handover, next ? "new" : "old"));
    }

    @Override
    public URI profileCheck(MentorId mentor, int number, Instant issuedAt, Instant deadline) {
        return URI.create("https://portal.example/profile/%s/%d/%s".formatted(mentor, number, deadline));
    }

    @Override
    public URI login(MentorId mentor, int number, Instant issuedAt) {
        return URI.create("https://portal.example/login/%s/%d/%s".formatted(mentor, number, issuedAt));
    }

    @Override
    public URI preferences(Reader reader, Instant issuedAt) {
        return URI.create("https://portal.example/preferences/" + reader);
    }

    @Override
    public URI unsubscribe(Reader reader, Instant issuedAt) {
        return URI.create("https://portal.example/unsubscribe/" + reader);
    }

    @Override
    public URI desk() {
        return URI.create("https://portal.example/desk");
    }

    @Override
    public URI calendar(MentorId mentor, int generation, Instant issuedAt) {
        return URI.create("https://portal.example/calendar/%s/%d".formatted(mentor, generation));
    }

    @Override
    public URI status(String trackingSecret) {
        return URI.create("https://portal.example/status/" + trackingSecret);
    }
}
