package org.alliancementors.benchmarks.usual;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends a mail for each record, one per call. */
@Configuration(proxyBeanMethods = false)
@Profile("mails")
class MailsConfiguration {

    private static final String SENDER = "mentorenprogramm@buendnisse.example";

    @Bean
    Consumer<Told.MissionRequested> received(JavaMailSender sender) {
        return told -> send(
                sender,
                told.mission() + ".1",
                told.email(),
                "Ihre Anfrage für %s ist eingegangen".formatted(told.postalCode()),
                "Guten Tag, %s, Ihre Anfrage ist eingegangen. Wir suchen jemanden für den %s. Ihr Ziel: %s"
                        .formatted(told.name(), told.date(), told.aim()));
    }

    @Bean
    Consumer<Told.MentorAssigned> offered(JavaMailSender sender) {
        return told -> send(
                sender,
                told.mission() + ".2",
                told.mentorEmail(),
                "Neuer Einsatz in %s".formatted(told.postalCode()),
                "Guten Tag, für den %s wird jemand gesucht, %d km von Ihnen. Das Ziel: %s"
                        .formatted(told.date(), told.kilometres(), told.aim()));
    }

    private static void send(JavaMailSender sender, String id, String to, String subject, String text) {
        try {
            MimeMessage message = sender.createMimeMessage();
            // by which the measurement knows it again
            message.setHeader("Message-ID", "<usual.m%s@buendnisse.example>".formatted(id));
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(SENDER);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text, "<html><body><p>" + text + "</p></body></html>");
            sender.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
