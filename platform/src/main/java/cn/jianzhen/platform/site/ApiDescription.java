package cn.jianzhen.platform.site;

import cn.jianzhen.platform.access.Scope;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the REST API that the web application is compiled against. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    ApiDescription() {
        // A Scope comes from the session, never from the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Scope.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Jianzhen platform").version("1"))
                .servers(List.of(new Server().url("/")));
    }
}
