package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancementors.sandbox.mail.KeptMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the README's first request, run as they stand there. */
@ExtendWith(Programme.class)
class TheReadmesFirstRequestIT {

    private final Play play;

    TheReadmesFirstRequestIT(Play play) {
        this.play = play;
    }

    @AfterEach
    void freeThePlaces() {
        play.cancelAll();
    }

    @Test
    void itEndsInTheMailboxAndAcceptingSendsTheSecondMail() throws IOException, InterruptedException {
        JsonNode taken = JsonMapper.shared().readTree(run(commands()));
        JsonNode again = JsonMapper.shared().readTree(run(commands()));

        assertThat(again).isEqualTo(taken);
        Requested mission = new Requested(
                taken.path("id").asString(), taken.path("reference").asString(), "", "REQUESTED", "erika@example.org");
        play.remember(mission);
        assertThat(mission.reference()).startsWith("LBF-");
        KeptMail asked = play.mail("till.fichte@mentoren.example", mission.reference());
        play.mail("erika@example.org", mission.reference());

        play.accept(asked);

        KeptMail found = play.mail("erika@example.org", mission.reference(), "zugesagt");
        assertThat(play.content(found).text()).contains("Till Fichte");
    }

    private String commands() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("TOKEN=$(./dev token partner)");
        String block = readme.substring(begin, readme.indexOf("```", begin));
        return block.replace("$(./dev token partner)", play.landscape().token("partner"))
                .replace("http://localhost:8080", play.landscape().url("portal"));
    }

    private static String run(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-euc", commands)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }
}
