"""What the published figures call their sets and metrics, for the catalogue to translate.

The names come from the figures' own file, as data: a test looks that each of them is here.
"""

from __future__ import annotations

from flask_babel import lazy_gettext as _

NAMES = (
    _("Apartadas"),
    _("Apartadas, segunda tanda"),
    _("Apartadas, tercera tanda"),
    _("Cada pasaje del programa"),
    _("De ajuste"),
    _("De ajuste, segunda tanda"),
    _("De ajuste, tercera tanda"),
    _("Listas y referencias"),
    _("Asuntos del INE enviados al INE"),
    _("Bien escritas, de las que hay pareja mal escrita"),
    _("Callar cuando toca (F1 de la abstención)"),
    _("La primera cita responde del todo"),
    _("La primera cita responde, del todo o en parte"),
    _("Las mismas, mal escritas"),
    _("Listas completas"),
    _("Lugar de la primera cita que sirve (MRR@5)"),
    _("Orden de las citas (nDCG@5)"),
    _("Preguntas con respuesta enviadas a otra autoridad"),
    _("Se responde lo que el programa no dice"),
    _("Asuntos de otra autoridad o de otro documento"),
    _("Con faltas, abreviaturas o palabras pegadas"),
    _("Datos de la ficha"),
    _("Dentro de un mensaje largo"),
    _("En inglés o mezcladas"),
    _("Lo que el programa no dice"),
    _("Nombran al INE y el programa responde"),
    _("Palabras cotidianas"),
    _("Partes por su número o lugar"),
    _("Que siguen a otra pregunta"),
    _("Saludos, opiniones y otros mensajes"),
    _("Varias preguntas en un mensaje"),
)
