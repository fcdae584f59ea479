package org.alliancementors.missions.appointments;

import static org.alliancementors.missions.appointments.AppointmentFixture.ID;
import static org.alliancementors.missions.appointments.AppointmentFixture.MENTOR;
import static org.alliancementors.missions.appointments.AppointmentFixture.deciding;
import static org.alliancementors.missions.appointments.AppointmentFixture.inDays;
import static org.alliancementors.missions.appointments.AppointmentFixture.standing;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Party;
import org.alliancementors.kit.testing.TransitionsTable;
import org.alliancementors.missions.appointments.AppointmentFixture.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every situation, every command, every party: the table in {@code docs/appointments.md} is what the code does. */
class TheTableOfAppointmentsTests {

    private enum Command {
        PROPOSE("a new appointment"),
        COUNTER("another time"),
        AGREE("agree"),
        REFUSE("refuse"),
        CANCEL("call off");

        private final String words;

        Command(String words) {
            this.words = words;
        }

        Outcome give(Arrangement decision, Party party, int number) {
            return switch (this) {
                case PROPOSE -> decision.propose(new AppointmentId("a-2"), AppointmentKind.CALL, inDays(20), party);
                case COUNTER -> decision.counter(ID, "key-9", inDays(12), party);
                case AGREE -> decision.agree(ID, number, party);
                case REFUSE -> decision.refuse(ID, number, party);
                case CANCEL -> decision.cancel(ID, party);
            };
        }
    }

    /** One row. */
    private record Row(Standing standing, Command command) {

        @Override
        public String toString() {
            return "%s | %s".formatted(standing, command.words);
        }
    }

    @Test
    void isThatOfTheDocumentation() {
        var rows = Arrays.stream(Standing.values())
                .flatMap(standing -> Arrays.stream(Command.values()).map(command -> new Row(standing, command)))
                .toList();
        var parties = Arrays.stream(Party.values())
                .map(party -> party.name().toLowerCase(Locale.ROOT))
                .toList();
        new TransitionsTable(
                        "situation | command",
                        parties,
                        rows,
                        (party, row) ->
                                cell(row.standing(), row.command(), Party.valueOf(party.toUpperCase(Locale.ROOT))))
                .agreesWith(Path.of("..", "docs", "appointments.md"));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void repeatingACommandTellsNothingNew(Standing standing) {
        for (var command : Command.values()) {
            for (var party : Party.values()) {
                var first = begin(standing, standing(standing));
                command.give(first, party, number(standing));
                var again = begin(standing, first.appointments());
                command.give(again, party, number(standing));

                assertThat(again.facts())
                        .as("%s %s %s", standing, command, party)
                        .isEmpty();
                assertThat(again.appointments()).isEqualTo(first.appointments());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void aRefusalChangesNothing(Standing standing) {
        for (var command : Command.values()) {
            for (var party : Party.values()) {
                var decision = begin(standing, standing(standing));
                var outcome = command.give(decision, party, number(standing));

                if (outcome != Outcome.DONE && outcome != Outcome.TO_CONFIRM) {
                    assertThat(decision.facts()).isEmpty();
                    assertThat(decision.appointments()).isEqualTo(standing(standing));
                }
            }
        }
    }

    private static String cell(Standing standing, Command command, Party party) {
        var decision = begin(standing, standing(standing));
        var outcome = command.give(decision, party, number(standing));
        var facts = decision.facts().stream()
                .map(TheTableOfAppointmentsTests::words)
                .collect(Collectors.joining(", "));
        return facts.isEmpty() ? outcome.name() : facts;
    }

    private static String words(AppointmentFact fact) {
        return switch (fact) {
            case AppointmentFact.Proposed it -> "proposed (" + it.number() + ")";
            case AppointmentFact.Refused it -> "refused (" + it.reason() + ")";
            case AppointmentFact.Scheduled _ -> "scheduled";
            case AppointmentFact.Moved _ -> "moved";
            case AppointmentFact.Cancelled it -> "cancelled (" + it.reason() + ")";
            case AppointmentFact.Held _ -> "held";
        };
    }

    private static Arrangement begin(Standing standing, Appointments appointments) {
        return deciding(appointments, standing.withoutMentor() ? null : MENTOR, standing == Standing.MISSION_OVER);
    }

    /** The newest proposal, whatever has become of it. */
    private static int number(Standing standing) {
        return standing(standing).find(ID).map(Appointment::proposals).orElse(1);
    }
}
