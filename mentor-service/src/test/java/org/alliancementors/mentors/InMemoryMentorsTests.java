package org.alliancementors.mentors;

class InMemoryMentorsTests extends MentorsContract {

    @Override
    protected Mentors empty() {
        return new InMemoryMentors();
    }
}
