package pacta.web.practice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.access.Identities;
import pacta.access.Workspaces;
import pacta.desk.Desk;
import pacta.desk.Worker;
import pacta.jte.Templates;
import pacta.post.LetterBox;
import pacta.store.Database;
import pacta.store.Methodologies;
import pacta.store.WorkQueue;
import pacta.views.Overviews;

/// The professional's pages about the whole practice, wired by hand.
@Configuration(proxyBeanMethods = false)
public class PracticeWiring {
  @Bean TodayPage todayPage(Templates templates, Overviews overviews,
      Methodologies methodologies, LetterBox letters) {
    return new TodayPage(templates, overviews, methodologies, letters);
  }

  @Bean EngagementsPage engagementsPage(Templates templates, Overviews overviews) {
    return new EngagementsPage(templates, overviews);
  }

  @Bean NewEngagementPage newEngagementPage(Templates templates, Desk desk,
      Workspaces workspaces, Methodologies methodologies) {
    return new NewEngagementPage(templates, desk, workspaces, methodologies);
  }

  @Bean PracticePage practicePage(Templates templates, Workspaces workspaces,
      Identities identities, Database database) {
    return new PracticePage(templates, workspaces, identities, database);
  }

  @Bean LetterPages letterPages(Templates templates, LetterBox letters, Overviews overviews,
      Database database, Worker worker) {
    return new LetterPages(templates, letters, overviews, new WorkQueue(database), worker);
  }
}
