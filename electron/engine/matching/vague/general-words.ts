/**
 * Words that name a session could be checked against: who wants something, how soon, how well. Without accents
 * and in lower case; a plural "s" need not be listed. In no other list.
 */
const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const PEOPLE_EN = words(`
  manager supervisor boss director management team department teammate coworker vendor somebody someone
  everybody everyone anybody anyone nobody individual guy behalf agent helpdesk superior owner
`);

const DOING_EN = words(`
  want wanted wanting wish wished wishes hope hoping try trying tried tries get getting got give giving gave given
  make making made take taking took taken let go going went gone come coming came keep keeping kept know knew known
  think thought ensure ensuring manage managing managed handle handling handled deal dealing perform performing
  performed provide providing provided use using used solved sort sorting sorted finish finished
  proceed proceeding explain explained explaining explanation understand understanding understood clarify clarified
  clarification talk talked talking speak spoke speaking agree agreed agreement arrange arranged approve approved
  authorize authorized authorise authorised allow allowed permit permitted instruct instructed instruction advise
  advised inform informed mention mentioned ask asking suggest suggested direct report reported reporting raise
  raised happen happening happened occur occurring occurred seem experiencing experience experienced face facing
  faced encounter encountered figure determine reproduce replicate reproducing replicating diagnose diagnosing
  examine examining monitor monitoring observe observing demonstrate demonstration attend
`);

const HOW_EN = words(`
  necessary important importance critical severe major minor possible possibly probably maybe perhaps likely
  apparently actually really simply basically generally usually normally often sometimes always never soon later
  earlier immediately immediate instantly directly shortly briefly properly correctly correct well good bad better
  best great nice sure certain different several many few lot bit another same similar own whole entire every each
  both either neither such together alone personally remotely remote online live able ability failed failing fail
  weird strange odd unexpected expected concern concerned concerning regarding related relating matter situation
  circumstance context background detail aspect action activity operation duty necessity moment occasion way
  manner side ad hoc kind sort everything daily weekly monthly recurring periodic ongoing current recent priority high low medium escalation escalated slack zoom teams uat sanity smoke walkthrough
  previous agreed verbal verbally written informal ordinary bau oneoff prior
`);

const PEOPLE_FR = words(`
  responsable gestionnaire directeur directrice direction chef patron patronne superieur superieure equipe
  departement agent agente fournisseur demandeur demandeuse interlocuteur quelqu quelqun
`);

const DOING_FR = words(`
  vouloir veut veulent voulait souhaite souhaitait souhaiter desire permettre permet permis donner donne prendre
  pris mettre mis aller va venir vient rendre rendu savoir sait comprendre compris expliquer explique explication
  clarifier clarification repondre contacter contacte informer informe parler parle dire dit pouvoir pu faut falloir
  obtenir utiliser utilise traiter traite traitement gerer gere gestion effectuer effectue realiser realise
  convenir entendu entente accord autorise autorisee autoriser autorisation approuve approuvee approuver
  constater constate signale signalee signaler rencontre rencontree eprouve accompagner accompagnement diagnostiquer
  diagnostic reproduire investiguer analyser analyse surveiller assurer demonstration montre
`);

const HOW_FR = words(`
  rapide rapidement vite immediat immediate immediatement directement simplement necessaire important importante
  utile possible possiblement probablement normalement habituel habituelle ordinaire courant courante quotidien
  quotidienne regulier reguliere ponctuel ponctuelle recurrent situation matiere sujet objet motif contexte
  detail cote facon maniere fois moment instant meme plusieurs certain certaine different differente quelque chaque
  reunion conversation echange verbal verbale verbalement oral oralement soin propos concernant relatif relative
  ensemble seul seule priorite haute basse prioritaire distance ligne personnellement prealable cadre titre mieux mal toujours jamais souvent
  parfois bientot deja encore aussi ainsi aucun aucune cours nom place part
`);

/** Only these and stock words: a text in which of the matter is named. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set([
  ...PEOPLE_EN,
  ...DOING_EN,
  ...HOW_EN,
  ...PEOPLE_FR,
  ...DOING_FR,
  ...HOW_FR,
]);
