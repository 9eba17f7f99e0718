//! Spanish words without a meaning of their own, and how the language is told and its words
//! are brought together. Everything is folded: no capitals, no accents.

use crate::language::Usage;

pub(super) const USAGE: Usage = Usage {
    letters: "ñáíóú¿¡",
    endings: "
        cion ciones siones idad idades miento mientos adora adores adoras eria erias
        ologo ologa ogia illo illa",
    respelled: &[
        ("adoras", "ador"),
        ("adores", "ador"),
        ("adora", "ador"),
        ("idoras", "idor"),
        ("idores", "idor"),
        ("idora", "idor"),
        ("toras", "tor"),
        ("tores", "tor"),
        ("tora", "tor"),
        ("soras", "sor"),
        ("sores", "sor"),
        ("sora", "sor"),
        ("ciones", "ción"),
        ("cion", "ción"),
        ("orias", "oría"),
        ("oria", "oría"),
        ("erias", "ería"),
        ("eria", "ería"),
        ("ogias", "ogía"),
        ("ogia", "ogía"),
    ],
    turns: "
        para por en con a al sobre entre hacia desde durante cerca sin que quien donde cuando
        porque mientras contra bajo como especializado especializada dirigido",
    grammar: "
        el la los las lo un una unos unas de del y e o u pero si no ni mas muy yo me mi mis tu te
        ti tus usted ustedes nosotros nos nuestro nuestra nuestros nuestras ellos ellas ella le les
        se su sus es son soy somos eres era eran fue ser sido estoy esta estan estamos estar este
        estos estas ese esa esos esas esto eso aquel he ha han hemos haber hay tengo tiene tienen
        tenemos tener tenido puede pueden puedo podemos poder debe deben debo quiero quiere
        quieren queremos querer voy va van vamos tambien ya aun todavia siempre nunca ahora pronto
        aqui alli todo toda todos todas cada algun alguna algunos algunas alguien nadie algo nada
        otro otra otros otras mismo misma cual cuyo tan tanto poco mucha mucho muchos muchas tras
        segun gracias favor etc cosa cosas gente personas persona",
    roles: "
        busco buscamos busca buscan buscando buscar necesito necesita necesitamos necesitan
        necesitar necesidad deseo desea ayuda ayudo ayudar ayudamos apoyo apoyar ofrezco ofrece
        ofrecemos ofrecer ofrecen doy dar brindo brindamos consejo consejos aconsejar recomendacion
        recomendar recomiendo conocer conozco conoce contacto contactos contactar presentar
        presentacion hablar intercambio intercambiar interes interesado interesada interesados
        experiencia experto experta expertos profesional profesionales especialista especialistas
        conocimiento conocimientos bueno buena buenos buenas buen mejor mejores excelente fiable
        confianza confiable rapido rapida barato barata economico gratis gratuito gratuita urgente
        posible disponible dispuesto nuevo nueva nuevos nuevas primero primera primer proximo
        proxima idea ideas oportunidad oportunidades encontrar aprender hacer hago ir venir ver
        poner mostrar saber preguntar responder compartir entender gustaria quisiera encantaria
        busqueda servicio servicios tema acompanamiento acompanar realizo realizamos realizar
        tratar cualificado",
    vague: "
        empresa empresas negocio negocios compania firma agencia organizacion organizaciones
        empresarial corporativo cliente clientes socio socia socios colaborador colaboracion equipo
        equipos proyecto proyectos trabajo trabajos oficio sector sectores industria mercado
        mercados area zona mundo local locales regional nacional internacional internacionales
        pequeno pequena pequenos pequenas mediano medianas grande grandes pyme pymes consultor
        consultora consultoria asesor asesora asesoria asesoramiento asesorar estrategia
        estrategico solucion soluciones producto productos programa proceso procesos gestion
        gestionar  director directora jefe jefa responsable gerente fundador
        fundadora dueno duena miembro miembros freelance autonomo autonoma autonomos independiente
        emprendedor emprendedora desarrollo desarrollar crear creacion crecimiento crecer mejorar
        mejora plan planificar planificacion implementar ano anos mes semana dia dias tiempo casa
        lugar ciudad pais linea online remoto distancia digital moderno calidad alto bajo valor
        coste costes costo general privado publico taller talleres curso cursos clase clases formacion capacitacion sesion
        reunion grupo red comunidad principiantes particulares particular",
};
