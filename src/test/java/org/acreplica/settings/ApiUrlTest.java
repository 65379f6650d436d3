package org.acreplica.settings;

import static org.acreplica.settings.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which users paste the API URL. */
class ApiUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://name.api-us1.com, https://name.api-us1.com",
        "https://name.api-us1.com/, https://name.api-us1.com",
        "https://name.api-us1.com/api/3, https://name.api-us1.com",
        "https://name.api-us1.com/api/3/, https://name.api-us1.com",
        "https://name.api-us1.com//api/3//, https://name.api-us1.com",
        "HTTPS://name.api-us1.com:443, https://name.api-us1.com:443",
        "https://name.api-us1.com/API/3/, https://name.api-us1.com",
        "HTTPS://NAME.API-US1.COM/Api/3, https://NAME.API-US1.COM",
        "name, https://name.api-us1.com",
        "My-Name2, https://my-name2.api-us1.com",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://127.1.2.3, http://127.1.2.3",
        "http://localhost:80/api/3, http://localhost:80",
        "http://LOCALHOST, http://LOCALHOST",
        "http://[::1]:8080/, http://[::1]:8080"
    })
    void leadToTheSameAddress(String pasted, String address) throws Exception {
        assertThat(Given.file("activecampaign.url", pasted)
                        .andFile("activecampaign.token", "key")
                        .settings()
                        .source()
                        .orElseThrow()
                        .apiUrl())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://name.api-us1.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://[::2]",
                "http://10.0.0.1",
                "ftp://name.api-us1.com",
                "name.api-us1.com",
                "//name.api-us1.com",
                "https://",
                "https:///api/3",
                "https://na me.api-us1.com",
                "https://name.api-us1.com#contacts",
                "-name",
                "name_of_account"
            })
    void areRefusedWhereTheKeyWouldNotBeSafeOrNoHostIsNamed(String pasted) {
        assertRefused(
                () -> Given.file("activecampaign.url", pasted).settings(),
                "activecampaign.url: '" + pasted + "' is not valid (set in application.properties)",
                "Settings > Developer");
    }

    @ParameterizedTest
    @CsvSource({
        "https://me:s3cret@name.api-us1.com, https://***@name.api-us1.com",
        "https://me:s3c@ret@name.api-us1.com, https://***@name.api-us1.com",
        "https://me:s3c/ret@name.api-us1.com, https://***@name.api-us1.com",
        "https://name.api-us1.com?api_key=s3cret&x=1, https://name.api-us1.com?api_key=***&x=1"
    })
    void areRefusedWithCredentialsInThemWhichAreNotShown(String pasted, String shown) {
        assertRefused(() -> Given.file("activecampaign.url", pasted).settings(), "'" + shown + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "https://name.api-us1.com/api/3/contacts, /api/3/contacts",
        "https://name.api-us1.com//api/3/contacts/, /api/3/contacts/",
        "https://name.api-us1.com/admin, /admin",
        "https://crm.example.com/proxy/api/3, /proxy/api/3",
        "https://name.api-us1.com/api/2, /api/2",
        "https://name.activehosted.com/app/settings/developer, /app/settings/developer"
    })
    void areRefusedWithAnotherPathWhichIsNamed(String pasted, String path) {
        assertRefused(
                () -> Given.file("activecampaign.url", pasted).settings(),
                "activecampaign.url: '" + pasted + "' is not valid",
                "the URL without the path " + path + "; only /api/3 may follow");
    }

    @Test
    void aRedirectOfTheKeyToAnotherHostCannotBeHidden() {
        assertRefused(
                () -> Given.file("activecampaign.url", "https://name.api-us1.com\\@example.com")
                        .settings(),
                "activecampaign.url");
    }
}
