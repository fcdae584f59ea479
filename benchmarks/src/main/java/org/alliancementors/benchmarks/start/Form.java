package org.alliancementors.benchmarks.start;

/** The form in which a service is started. */
enum Form {
    /** The jar that the build makes, as it is. */
    FAT_JAR("fat jar"),
    /** The same, extracted. */
    EXTRACTED("extracted"),
    /** Extracted, with an AOT cache of an earlier run. */
    AOT_CACHE("AOT cache");

    private final String title;

    Form(String title) {
        this.title = title;
    }

    /** What the tables call it. */
    String title() {
        return title;
    }
}
