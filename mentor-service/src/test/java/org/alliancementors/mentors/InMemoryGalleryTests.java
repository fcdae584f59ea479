package org.alliancementors.mentors;

class InMemoryGalleryTests extends GalleryContract {

    @Override
    protected Rooms empty() {
        InMemoryMentors mentors = new InMemoryMentors();
        return new Rooms(mentors, new InMemoryGallery(mentors));
    }
}
