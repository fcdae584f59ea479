package org.alliancementors.portal.login;

import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.pages.PageChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** The chain of the desk's pages. */
@Configuration(proxyBeanMethods = false)
class StaffLogin {

    static final String HOME = "/fachberatung";
    static final String LOGIN = HOME + "/anmelden";
    static final String LOGOUT = HOME + "/abmelden";

    @Bean
    @Order(8)
    SecurityFilterChain staffChain(HttpSecurity http, PortalSettings settings) {
        DaoAuthenticationProvider staff =
                new DaoAuthenticationProvider(new InMemoryUserDetailsManager(Staff.read(settings.staff())));
        staff.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return PageChain.begin(http, settings)
                .securityMatcher(HOME, HOME + "/**")
                .authenticationProvider(staff)
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("name")
                        .passwordParameter("kennwort")
                        .defaultSuccessUrl(HOME)
                        .failureUrl(LOGIN + "?falsch"))
                .logout(logout -> logout.logoutUrl(LOGOUT).logoutSuccessUrl(LOGIN + "?abgemeldet"))
                .build();
    }
}
