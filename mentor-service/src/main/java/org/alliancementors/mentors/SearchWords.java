package org.alliancementors.mentors;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words by which the gallery finds a mentor: of the name, the town and the organisation, in lower case, without accents, letters
 * and digits only. An umlaut is found by its plain vowel and by its two-letter spelling.
 */
public final class SearchWords {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int MOST_WORDS = 8;

    private SearchWords() {}

    /** What to store with a profile, sorted. */
    public static List<String> of(Profile profile) {
        SortedSet<String> words = new TreeSet<>();
        Stream.of(profile.name().first(), profile.name().last(), profile.place().name(), profile.organisation())
                .filter(Objects::nonNull)
                .forEach(text -> {
                    words.addAll(split(text));
                    words.addAll(split(spelledOut(text)));
                });
        return List.copyOf(words);
    }

    /** The beginnings of words that somebody looks for; every one of them must be found. None when the text has no letter or digit. */
    public static List<String> wanted(String text) {
        return split(text).stream().limit(MOST_WORDS).toList();
    }

    /** A key that sorts names as people expect, umlauts among their vowels. */
    public static String sortKey(PersonName name) {
        return String.join(" ", split(name.last() + " " + name.first()));
    }

    private static List<String> split(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return Arrays.stream(NOT_A_WORD.split(plain.toLowerCase(Locale.ROOT).replace("ß", "ss")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String spelledOut(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
    }
}
