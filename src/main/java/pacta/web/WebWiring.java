package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import pacta.access.FirstRun;
import pacta.access.LinkAgain;
import pacta.access.Links;
import pacta.access.SignIn;
import pacta.access.Visit;
import pacta.access.Visits;
import pacta.access.Workspaces;
import pacta.desk.SealKeys;
import pacta.jte.StaticTemplates;
import pacta.jte.Templates;
import pacta.post.LetterBox;

/// The shell put together; the pages themselves follow, one bean each.
@Configuration(proxyBeanMethods = false)
public class WebWiring {
  private static final String PAGE_BYTES = "32768";

  @Bean Templates templates() {
    return new StaticTemplates();
  }

  @Bean Assets assets() throws IOException {
    return Assets.ofClasspath();
  }

  @Bean Pages pages(Assets assets, InstantSource clock) {
    return new Pages(assets, clock);
  }

  @Bean MessageSource messageSource() {
    return new Wordless();
  }

  /// Most pages leave in one write to the network instead of one for every 8 kB.
  @Bean TomcatConnectorCustomizer writes() {
    return connector -> connector.setProperty("socket.appWriteBufSize", PAGE_BYTES);
  }

  /// For the header that says in which language an answer is.
  @Bean LocaleResolver localeResolver() {
    return new AbstractLocaleResolver() {
      @Override public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(Pages.visit().map(Visit::language)
            .orElseGet(() -> Languages.of(request)).tag());
      }

      @Override public void setLocale(HttpServletRequest request, HttpServletResponse response,
          Locale locale) {
        throw new UnsupportedOperationException("a person's language is kept by their visit");
      }
    };
  }

  @Bean Faults faults(Templates templates, Pages pages) {
    return new Faults(templates, pages);
  }

  @Bean WebMvcConfigurer shell(Pages pages, Assets assets, FirstRun firstRun) {
    return new Shell(pages, assets, firstRun);
  }

  @Bean SetUpPage setUpPage(Templates templates, FirstRun firstRun, InstantSource clock) {
    return new SetUpPage(templates, firstRun, clock);
  }

  @Bean SignInPages signInPages(Templates templates, SignIn signIn, Visits visits,
      InstantSource clock) {
    return new SignInPages(templates, signIn, visits, clock);
  }

  @Bean LinkPages linkPages(Templates templates, Links links, LinkAgain again,
      LetterBox post, InstantSource clock) {
    return new LinkPages(templates, links, again, post, clock);
  }

  @Bean SealPages sealPages(SealKeys seals, InstantSource clock) {
    return new SealPages(seals, clock);
  }

  @Bean LanguagePages languagePages(Workspaces workspaces, Visits visits) {
    return new LanguagePages(workspaces, visits);
  }

  /// Told to people at the console, unless `pacta.welcome` is false.
  @Bean ApplicationListener<ApplicationReadyEvent> welcome(FirstRun firstRun,
      Environment settings) {
    return _ -> {
      if (settings.getProperty("pacta.welcome", Boolean.class, true))
        System.out.println(Welcome.words(firstRun,
            settings.getRequiredProperty("local.server.port")));
    };
  }

  private record Shell(Pages pages, Assets assets, FirstRun firstRun)
      implements WebMvcConfigurer {
    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(new Given(pages));
    }

    @Override public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(new Languages()).excludePathPatterns("/assets/**");
      registry.addInterceptor(new FirstRunGate(firstRun))
          .excludePathPatterns("/setup", "/assets/**", "/error");
    }

    @Override public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry.addResourceHandler(assets.path() + "**").addResourceLocations(Assets.FILES)
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
  }
}
