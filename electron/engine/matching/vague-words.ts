/**
 * Words of vague reasons, without accents and in lower case; a plural "s" need not be listed. Stock words fit
 * every session: they are shown, and count only beside words of the matter. Filler says nothing at all.
 */

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const STOCK_EN = words(`
  help helping helped support supporting supported issue problem trouble troubleshoot troubleshooting test
  testing tested check checking checked verify verifying verified verification validate validation confirm
  confirmation fix fixing fixed fixes access accesses accessing request requesting requested user login
  logon log logged logging signin session account profile admin administrator impersonate impersonating
  impersonation assume assist assisting assistance look looking looked see seeing seen view viewing review
  reviewing reviewed investigate investigating investigation debug debugging inspect inspection resolve
  resolving resolved resolution solve solving maintenance general misc miscellaneous various other stuff
  thing something anything whatever work working worked need needed asked urgent asap quick quickly
  discussed discuss discussion call called phone chat email mail message ticket case incident task question
  query error bug broken not cannot cant unable update updating updated change changing changed data record
  system application app platform salesforce sfdc crm setup configuration config setting reset unlock business
  reason purpose require required requirement training demo todo tbd tba none nothing unknown asdf qwerty
  blah foo bar follow followup client customer employee colleague person people staff service desk internal
  routine regular standard normal usual temporary
`);

const STOCK_FR = words(`
  aide aider aidee soutien probleme souci essai essayer tester teste verification verifier verifie demande
  demander demandee acces acceder utilisateur utilisatrice usager connexion connecter connecte compte profil
  dossier billet assistance depannage depanner correction corriger corrige reparer reparation regler regle
  reglage resoudre resolu voir regarder examiner consulter consultation controle controler convenu discute
  discuter appel appeler telephone courriel urgence besoin erreur bogue panne marche fonctionne fonctionner
  fonctionnement technique technicien administrateur administratrice modifier modification mise jour divers
  autre generale generaux entretien formation suivi suite raison cliente employe employee collegue personne
  systeme donnee information question chose truc requete intervention interne rien inconnu
`);

const FILLER_EN = words(`
  a an the and or of to in on at by for from with without into per re as is are was were be been being am it
  its this that these those he she they we you i me my his her their our your him them us who whom which
  what when where while if so do does did done has have had can could will would should may might must
  please pls thanks thx ok okay yes no some any all more most very just also only about around after before
  over under again still here there then than up out off via vs mr mrs ms dr today yesterday tomorrow now
  morning afternoon evening week day month hour minute time although though since because however between
  during one two three first last next date etc eg ie fyi hi hello dear regard said says told jan feb mar
  apr jun jul aug sep sept oct nov dec january february march april june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday pm
`);

const FILLER_FR = words(`
  le la les un une des du de au aux en et ou pour par sur dans avec sans selon comme tel telle que qui quoi
  dont ce cet cette ces son sa ses mon ma mes notre votre leur leurs il elle ils elles on nous vous je tu se lui est
  sont etait etre ete suis avoir ai avon avons ont a ne pas plus tres tout tous toute toutes bien fait faire
  peut peux doit dois y afin tant depuis lors apres avant entre chez vers ici hier demain aujourd hui matin
  soir semaine mois heure merci svp sil plait bonjour mme mlle monsieur madame m ci ca cela oui non janvier
  fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
  vendredi samedi dimanche
`);

/** Words that fit every session. */
export const STOCK_WORDS: ReadonlySet<string> = new Set([...STOCK_EN, ...STOCK_FR]);

/** Words that carry no meaning of their own. */
export const FILLER_WORDS: ReadonlySet<string> = new Set([...FILLER_EN, ...FILLER_FR]);
