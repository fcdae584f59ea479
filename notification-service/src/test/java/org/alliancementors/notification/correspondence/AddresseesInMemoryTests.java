package org.alliancementors.notification.correspondence;

/** The fake keeps the promises of the port. */
class AddresseesInMemoryTests extends AddresseesContract {

    private final InMemoryAddressees addressees = new InMemoryAddressees();

    @Override
    protected Addressees addressees() {
        return addressees;
    }
}
