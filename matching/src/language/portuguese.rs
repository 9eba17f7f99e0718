//! Portuguese words without a meaning of their own, and how the language is told and its words
//! are brought together. Everything is folded: no capitals, no accents.

use crate::language::Usage;

pub(super) const USAGE: Usage = Usage {
    letters: "ãõçáâêóôúí",
    endings: "
        cao coes soes idade idades eiro eiros eira eiras adora adores adoras
        agens encia encias",
    respelled: &[
        ("adoras", "ador"),
        ("adores", "ador"),
        ("adora", "ador"),
        ("edoras", "edor"),
        ("edores", "edor"),
        ("edora", "edor"),
        ("idoras", "idor"),
        ("idores", "idor"),
        ("idora", "idor"),
        ("toras", "tor"),
        ("tores", "tor"),
        ("tora", "tor"),
        ("soras", "sor"),
        ("sores", "sor"),
        ("sora", "sor"),
        ("coes", "ção"),
        ("cao", "ção"),
        ("soes", "são"),
        ("sao", "são"),
        ("ncias", "ncia"),
        ("encia", "ência"),
        ("ancia", "ância"),
        ("aveis", "ável"),
        ("avel", "ável"),
        ("iveis", "ível"),
        ("ivel", "ível"),
        ("ais", "al"),
        ("agens", "agem"),
        ("eiras", "eiro"),
        ("eira", "eiro"),
    ],
    turns: "
        para por em no na nos nas num numa com a ao aos pelo pela sobre entre ate desde durante
        perto sem que quem onde quando porque enquanto contra sob como especializado especializada
        voltado",
    grammar: "
        o a os as um uma uns umas de do da dos das e ou mas se nao nem mais muito eu me mim meu
        minha meus minhas tu te teu tua voce voces nos nosso nossa nossos nossas ele ela eles elas
        lhe seu sua seus suas sou somos era foi ser sido estou esta estao estamos estar este
        esta estes estas esse essa esses isto isso aquele tenho tem temos ter tido ha havia haver
        pode podem posso podemos poder deve devem devo quero quer querem queremos querer vou vai
        vao vamos tambem ja ainda sempre nunca agora logo aqui ali la todo toda todos todas cada
        algum alguma alguns algumas alguem ninguem algo nada tudo outro outra outros outras mesmo
        mesma qual cujo tao tanto pouco muita muitos muitas apos depois antes obrigado obrigada
        favor etc coisa coisas gente pessoa pessoas gostaria",
    roles: "
        procuro procura procuramos procuram procurar busco busca buscamos buscando preciso precisa
        precisamos precisam precisar necessito necessita necessidade desejo ajuda ajudo ajudar
        ajudamos apoio apoiar ofereco oferece oferecemos oferecer oferecem dou dar presto prestamos
        conselho conselhos aconselhar recomendacao recomendar recomendo indicacao indicar conhecer
        conheco conhece contato contatos contacto contactos apresentar apresentacao conversar falar
        troca trocar interesse interessado interessada interessados experiencia experiente
        experientes perito profissional profissionais especialista especialistas conhecimento
        conhecimentos bom boa bons boas melhor melhores excelente confiavel confianca rapido rapida
        barato barata economico gratis gratuito gratuita urgente possivel disponivel novo nova novos
        novas primeiro primeira proximo proxima ideia ideias oportunidade oportunidades encontrar
        aprender fazer faco ir vir ver mostrar saber perguntar responder partilhar compartilhar
        entender quero servico servicos tema acompanhamento acompanhar realizo realizamos realizar
        tratar qualificado",
    vague: "
        empresa empresas negocio negocios companhia firma agencia organizacao organizacoes
        empresarial corporativo cliente clientes socio socia socios parceiro parceira parceiros
        parceria parcerias equipe equipes equipa equipas projeto projetos trabalho trabalhos oficio
        setor setores ramo industria mercado mercados area zona mundo local locais regional nacional
        internacional internacionais pequeno pequena pequenos pequenas medio media medias grande
        grandes pme pmes consultor consultora consultores consultoria assessor assessoria
        assessoramento estrategia estrategico solucao solucoes produto produtos programa processo
        processos gestao gerir gestor gestora gerenciamento diretor diretora chefe responsavel
        gerente fundador fundadora dono dona membro membros freelance freelancer autonomo autonoma
        autonomos independente empreendedor empreendedora empresario empresaria desenvolvimento
        desenvolver criar criacao crescimento crescer melhorar melhoria plano planejar planear
        planejamento planeamento implementar ano anos mes semana dia dias tempo casa lugar cidade
        pais linha online remoto distancia digital moderno qualidade alto baixo valor custo custos
        geral privado publico oficina oficinas curso cursos aula aulas formacao treinamento sessao reuniao grupo rede
        comunidade iniciantes particular particulares",
};
