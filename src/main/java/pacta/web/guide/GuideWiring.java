package pacta.web.guide;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of what is published, wired by hand.
@Configuration(proxyBeanMethods = false)
public class GuideWiring {
  @Bean SchemaPages schemaPages() {
    return new SchemaPages();
  }
}
