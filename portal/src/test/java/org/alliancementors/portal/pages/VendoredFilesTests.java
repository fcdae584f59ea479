package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VendoredFilesTests {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

    @Test
    void areWhatTheScriptFetchedAndCarryTheirLicences() throws Exception {
        Map<String, String> actual = new TreeMap<>();
        try (var files = Files.walk(VENDOR)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                actual.put(
                        VENDOR.relativize(file).toString(),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        actual.remove("SHA256SUMS");
        Map<String, String> expected = new TreeMap<>();
        Files.readAllLines(VENDOR.resolve("SHA256SUMS"))
                .forEach(line -> expected.put(line.substring(66), line.substring(0, 64)));
        assertThat(actual)
                .isEqualTo(expected)
                .containsKeys("kern/LICENSE.md", "fira-sans/LICENSE", "htmx/LICENSE", "htmx-ext-sse/LICENSE");
    }
}
