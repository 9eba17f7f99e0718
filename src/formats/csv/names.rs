//! How programs and people call the columns of a table of contacts, in several languages.
//!
//! The names are those that Outlook, Thunderbird, Google, Yahoo and the usual customer
//! databases write, as [`super::columns::key`] makes them: letters only, without accents.

use std::collections::BTreeMap;

use super::columns::Column;

/// All names by key; made once for each file.
pub struct Names(BTreeMap<&'static str, Column>);

impl Names {
    pub fn new() -> Names {
        let mut names = BTreeMap::new();
        for (column, words) in NAMES {
            for word in words.split_ascii_whitespace() {
                names.insert(word, *column);
            }
        }
        Names(names)
    }

    pub fn get(&self, key: &str) -> Option<Column> {
        self.0.get(key).copied().or_else(|| way(key))
    }
}

/// What stands before or behind a way to reach somebody: `work email`, `phone (iPhone)`.
const LABELS: [&str; 28] = [
    "work",
    "home",
    "other",
    "private",
    "business",
    "personal",
    "primary",
    "secondary",
    "alternate",
    "alternative",
    "additional",
    "mobile",
    "main",
    "iphone",
    "icloud",
    "cell",
    "office",
    "school",
    "custom",
    "default",
    "direct",
    "company",
    "corporate",
    "preferred",
    "number",
    "address",
    "value",
    "internet",
];

/// A way to reach somebody, whatever label it has.
fn way(key: &str) -> Option<Column> {
    let mut rest = key;
    loop {
        match rest {
            "email" | "emails" | "emailaddresses" | "mail" => return Some(Column::Email),
            "phone" | "phones" | "telephone" | "tel" | "fax" | "pager" => {
                return Some(Column::Phone);
            }
            "website" | "webpage" | "url" | "homepage" | "web" => return Some(Column::Link),
            _ => {}
        }
        let shorter = |label: &&str| rest.strip_prefix(*label).or(rest.strip_suffix(*label));
        rest = LABELS.iter().find_map(shorter)?;
    }
}

/// Of places, those of work are 0, of the home 1, others 2.
#[rustfmt::skip]
const NAMES: &[(Column, &str)] = &[
    (
        Column::Name,
        "name fullname displayname contact contactname person anzeigename vollstandigername \
         nomcomplet nomaffiche nombrecompleto nombreparamostrar nomecompleto nomevisualizzato \
         ansprechpartner kontakt naam weergavenaam imienazwisko фио 氏名 表示名 姓名",
    ),
    (
        Column::Given,
        "firstname givenname forename first vorname prenom nombre nome primeironome nomeproprio \
         voornaam imie fornavn fornamn etunimi jmeno prenume ad adi имя 名 名前 名字 이름",
    ),
    (
        Column::Middle,
        "middlename additionalname middle weiterevornamen zweitervorname deuxiemeprenom \
         segundonombre secondonome segundonome nomedomeio outrosnomesapelidos middelstenaam \
         tussenvoegsel mellomnavn mellemnavn mellannamn drugieimie отчество",
    ),
    (
        Column::Family,
        "lastname familyname surname last nachname familienname nom nomdefamille apellido \
         apellidos cognome sobrenome apelido ultimonome achternaam nazwisko etternavn efternavn \
         efternamn sukunimi prijmeni numedefamilie soyad soyadi фамилия 姓 성",
    ),
    (Column::Prefix, "nameprefix prefix honorificprefix salutation anrede tratamiento civilite"),
    (
        Column::Suffix,
        "namesuffix suffix honorificsuffix namenszusatz suffixe sufijo suffisso titolostraniero \
         sufixo achtervoegsel suffiks",
    ),
    (Column::Nickname, "nickname fileas spitzname surnom soprannome roepnaam"),
    (
        Column::Company,
        "company companyname companies organization organisation organizationname \
         organisationname organizationsname org employer currentcompany account accountname \
         associatedcompany firma firmenname unternehmen societe entreprise empresa organizacion \
         compania societa azienda organizzazione bedrijf organisatie organizacja foretag \
         virksomhed spolecnost sirket организация компания 会社 会社名 勤務先 公司 单位 單位 회사 \
         currentemployer workplace employername yritys ceg spolka zaklad kompania",
    ),
    (
        Column::Role,
        "jobtitle position role organizationtitle organizationstitle headline occupation \
         funktion berufsbezeichnung stelle poste fonction puesto cargo ruolo posizione \
         posizioneprofessionale qualifica functie stanowisko stilling должность 役職 职务 职位 職稱 직함 \
         직위 profession beruf beruflicheposition profesion profissao professione ocupacion \
         ocupacao jobbeschreibung jobrole currentposition currenttitle yrkestittel zawod \
         povolani tehtavanimike titolodilavoro unvan",
    ),
    (Column::Title, "title titel titre titulo titolo tittel 肩書き"),
    (
        Column::Email,
        "emailadresse mailadresse emailgeschaftlich emailprivat primareemailadresse \
         sekundareemailadresse adresseemail adresseelectronique adressemail adressedemessagerie \
         courriel correo correoelectronico direcciondecorreoelectronico \
         direcciondelcorreoelectronico indirizzoemail indirizzopostaelettronica \
         indirizzodipostaelettronica postaelettronica emailprimaria emailsecondaria \
         enderecodeemail correioeletronico correioelectronico enderecodecorreioeletronico \
         enderecodecorreioelectronico enderecodocorreioelectronico emailadres adresemail epost \
         epostadresse epostadress eposta epostaadresi адресэлпочты электроннаяпочта почта \
         電子メールアドレス メールアドレス メール 电子邮件地址 电子邮件 邮箱 電子郵件地址 電子郵件 전자메일주소 이메일 элпочта емейл имейл \
         email地址 posta адресэлектроннойпочты sahkoposti emailcim",
    ),
    (
        Column::Phone,
        "phonenumbers phoneno telno yahoophone mobile mobilenumber mobileno cell cellnumber \
         contactnumber whatsapp whatsappnumber handy handynummer carphone radiophone callback \
         isdn telefon telefonnummer telefongeschaftlich telefonprivat telefonfirma \
         weiterestelefon autotelefon haupttelefon mobiltelefon mobil telefonmobil teldienstlich \
         telprivat mobiltelnr faxgeschaftlich faxprivat faxnummer weiteresfax ruckmeldung \
         portable telmobile telephoneportable telephonemobile telephonedomicile telephonebureau \
         telephoneautre telephoneprincipal telephonesociete telephonevoiture telecopiebureau \
         telecopiedomicile telecopieautre telefono telefonos movil telefonomovil numerodemovil \
         telefonodeltrabajo particular telefonoparticular otrotelefono telefonoprincipal \
         telefonodelautomovil faxdeltrabajo faxparticular otrofax \
         numerodecentralitadelaorganizacion localizador radiotelefono celular cellulare \
         numerocellulare telefonocellulare ufficio abitazione telefonoufficio telefonouff \
         telefonoab telefonocasa telefonolavoro telefonoabitazione altrotelefono telefonoauto \
         telefonoprincipale telefonoprincipalesocieta faxuff faxab numerofax altrofax \
         cercapersone telefone telemovel telefonecelular telefonecomercial telefoneresidencial \
         telefonedaempresa telefonedaresidencia telefonedotrabalho outrotelefone \
         telefoneprincipal telefoneprincipaldaempresa telefonedocarro faxcomercial \
         faxresidencial faxdaempresa faxdaresidencia outrofax telefoon telefoonnummer mobiel \
         mobieletelefoon gsm telefoonopwerk telefoonwerk telefoonthuis anderetelefoon \
         hoofdtelefoon hoofdtelefoonbedrijf autotelefoon faxopwerk faxthuis anderefax \
         telefonarb telefonpriv annentelefon hovedtelefon telefonkomorkowy telefonsluzbowy \
         telefondomowy innytelefon ceptelefonu телефон мобильныйтелефон рабочийтелефон \
         домашнийтелефон другойтелефон 携帯電話 電話 電話番号 会社電話 自宅電話 电话 手机 移动电话 商务电话 住宅电话 手機 行動電話 휴대폰 \
         휴대전화 근무처전화 집전화번호 전화 전화번호",
    ),
    (
        Column::Link,
        "urls link links websites websiteurl linkedin linkedinurl linkedinprofile \
         linkedinprofileurl linkedinlink linkedinpage profileurl webseite internetseite siteweb \
         pageweb sitioweb paginaweb sitoweb paginadaweb paginanaweb webpagina webside hemsida \
         stronasieciweb сайт webページ 网址 網頁 웹페이지",
    ),
    (
        Column::City(0),
        "city town businesscity workcity addresscity addressescity mailingcity \
         businessaddresscity postaladdresscity ort ortgeschaftlich stadt ville villebureau \
         ciudad ciudaddetrabajo ciudaddeltrabajo citta cittauff cidade cidadecomercial \
         cidadedoenderecocomercial localidadedaempresa woonplaats plaats werkadresplaats miasto \
         adressearbpoststed город 市町村会社 城市",
    ),
    (
        Column::City(1),
        "homecity homeaddresscity ortprivat wohnort villedomicile ciudadparticular cittaab \
         cidaderesidencial cidadedoenderecoresidencial localidadedaresidencia huisadresplaats \
         adresseprivpoststed 市町村自宅",
    ),
    (
        Column::City(2),
        "othercity otheraddresscity weitererort villeautre otraciudad altracitta outracidade \
         localidadedooutroendereco anderadresplaats",
    ),
    (
        Column::Region(0),
        "state province stateregion stateprovince businessstate workstate addressregion \
         addressstate mailingstate bundesland regiongeschaftlich bundeslandkantongeschaftlich \
         region depregionbureau provinciaoestadodetrabajo estadooprovinciadetrabajo \
         provinciauff estadocomercial estadodoenderecocomercial distritodaempresa \
         werkadresprovincie provincie",
    ),
    (
        Column::Region(1),
        "homestate regionprivat bundeslandkantonprivat depregiondomicile \
         provinciaoestadoparticular estadooprovinciaparticular provinciaab estadoresidencial \
         estadodoenderecoresidencial distritodaresidencia huisadresprovincie",
    ),
    (
        Column::Region(2),
        "otherstate weitereregion weiteresrbundeslandkanton depregionautre otraprovinciaoestado \
         altraprovincia outroestado distritodooutroendereco anderadresprovincie",
    ),
    (
        Column::Country(0),
        "country countryregion businesscountry businesscountryregion workcountry addresscountry \
         addressescountry mailingcountry land landgeschaftlich landregiongeschaftlich pays \
         paysbureau paysregionbureau pais paisoregiondeltrabajo paisdeltrabajo paese paeseuff \
         paeseareageograficauff paiscomercial paisregiaodoenderecocomercial paisregiaodaempresa \
         landregiowerk werkadreslandregio kraj страна",
    ),
    (
        Column::Country(1),
        "homecountry homecountryregion landprivat landregionprivat paysdomicile \
         paysregiondomicile paisoregiondeldomicilio paisoregionparticular paisparticular \
         paeseab paeseareageograficaab paisresidencial paisregiaodoenderecoresidencial \
         paisdaresidenciaregiao landregiothuis huisadreslandregio",
    ),
    (
        Column::Country(2),
        "othercountry othercountryregion weiteresland weitereslandregion weitereselandregion \
         paysautre paysregionautre otropaisoregion altropaese altropaeseareageografica \
         outropaisregiao landregioanders anderadreslandregio",
    ),
    (
        Column::Place,
        "place location standort based basedin lieu ubicacion luogo locatie localizacao",
    ),
    (
        Column::Notes,
        "notes note comment comments remark remarks description notizen notiz bemerkung \
         bemerkungen kommentar kommentare remarques notas observaciones anotacoes observacoes \
         notities opmerkingen appunti annotazioni commentaires notater anteckningar notatki \
         заметки メモ 備考 备注 備註 메모 notesaboutthem internalnotes uwagi notatka poznamka poznamky \
         muistiinpanot notlar megjegyzes opmerking associatednote associatednotes privatenotes \
         mynotes contactnotes personalnotes memo",
    ),
    (
        Column::Tags,
        "tags tag labels label categories category groups group groupmembership kategorien \
         kategorie gruppen etiquetas etiquettes categorias categorie categorieen kategorier \
         lists категории 分類 circle circles segment segments",
    ),
    (
        Column::Birthday,
        "birthday birthdate dateofbirth dob bday birth geburtstag geburtsdatum anniversaire \
         datedenaissance cumpleanos fechadenacimiento compleanno datadinascita aniversario \
         datadenascimento verjaardag geboortedatum fodselsdag fodelsedag urodziny деньрождения \
         誕生日 生日 생일",
    ),
    (Column::BirthYear, "birthyear geburtsjahr annonascita"),
    (Column::BirthMonth, "birthmonth geburtsmonat mesenascita"),
    (Column::BirthDay, "giornonascita"),
    (
        Column::Connected,
        "connectedon verbundenam verbundenseit connectele connexionle datedeconnexion \
         fechadeconexion conectadoel datadicollegamento collegatoil conectadoem dataconexao \
         datadaconexao verbondenop verknupftam verknupftseit connectedsince connectiondate \
         connecteddate",
    ),
    (
        Column::Does,
        "does whattheydo businessmodel bio biography about aboutme aboutthem summary shortbio \
         tatigkeit geschaft activite actividad attivita atividade whatdotheydo whattheysell",
    ),
    (Column::Markets, "markets market"),
    (Column::Plans, "plans goals"),
    (
        Column::Offers,
        "offers offer offering canoffer canhelpwith bietet biete cangive gives give \
         whattheyoffer whatsheoffers whatheoffers wasersiebietet wasbieteter wassiebietet \
         angebot angebote offre offres propose peutoffrir ofrece ofrecemos oferece oferta \
         ofertas offerte puooffrire canhelp helpwith expertise skills strengths superpower",
    ),
    (
        Column::Needs,
        "needs need lookingfor seeking braucht sucht suche whattheyneed whatsheneeds \
         whatheneeds wasersiebraucht wassiebraucht wasbrauchter bedarf gesucht benotigt ask \
         asks wants needshelpwith helpneeded interestedin cherche besoin besoins recherche \
         busca necesita necesidad necesidades precisa procura necessidades cerca bisogno \
         bisogni zoekt nodig szuka potrzebuje",
    ),
    (
        Column::HowMet,
        "howwemet howmet metat wheremet wherewemet kennengelernt wokennengelernt rencontre \
         conocidoen",
    ),
    (
        Column::IntroducedBy,
        "introducedby referredby metthrough empfohlenvon recommandepar presentatoda indicadopor \
         verwezendoor",
    ),
    (Column::Trust, "trust"),
    (Column::Knows, "knows"),
];
